//! The shortest way of the cursor from one place to another.

/// A few bytes on the stack.
#[derive(Clone, Copy, Debug, Default)]
pub struct Short {
    bytes: [u8; Short::ROOM],
    length: usize,
}

impl Short {
    const ROOM: usize = 24;

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.length
    }

    fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.length..self.length + bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    fn sequence(&mut self, count: u16, last: u8) {
        self.push(b"\x1b[");
        if count != 1 {
            self.push(number(count, &mut [0; 5]));
        }
        self.push(&[last]);
    }

    fn keep_shorter(&mut self, other: Self) {
        if other.length < self.length {
            *self = other;
        }
    }
}

/// The decimal digits of a number.
pub fn number(n: u16, room: &mut [u8; 5]) -> &[u8] {
    let (mut at, mut rest) = (room.len(), n);
    loop {
        at -= 1;
        room[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            return &room[at..];
        }
    }
}

/// The shortest bytes that put the cursor at column `x` of row `y`, given where it is as far as that is known.
pub fn shortest(row: Option<u16>, column: Option<u16>, x: u16, y: u16) -> Short {
    let mut best = absolute(x, y);
    if let Some(row) = row {
        let mut way = across(column, x);
        let down = down(row, y, true);
        if way.len() + down.len() < best.len() {
            way.push(down.as_slice());
            best = way;
        }
    }
    best
}

/// As [`shortest`], on a terminal of whose rows only the distances are known. Without a row it stays in its own.
pub fn relative(row: Option<u16>, column: Option<u16>, x: u16, y: u16) -> Short {
    let mut way = across(column, x);
    way.push(down(row.unwrap_or(y), y, false).as_slice());
    way
}

/// As [`relative`], without line feeds.
pub fn unfed(row: Option<u16>, column: Option<u16>, x: u16, y: u16) -> Short {
    let from = row.unwrap_or(y);
    if y <= from {
        return relative(row, column, x, y);
    }
    let mut way = across(column, x);
    way.sequence(y - from, b'B');
    way
}

fn absolute(x: u16, y: u16) -> Short {
    let mut way = Short::default();
    way.push(b"\x1b[");
    if y > 0 {
        way.push(number(y + 1, &mut [0; 5]));
    }
    if x > 0 {
        way.push(b";");
        way.push(number(x + 1, &mut [0; 5]));
    }
    way.push(b"H");
    way
}

fn down(from: u16, to: u16, rows_are_known: bool) -> Short {
    let mut way = Short::default();
    match to.checked_sub(from) {
        Some(0) => {}
        Some(rows @ 1..=3) => way.push(&b"\n\n\n"[..usize::from(rows)]),
        Some(rows) => way.sequence(rows, b'B'),
        None => {
            way.sequence(from - to, b'A');
            if rows_are_known {
                let mut to_row = Short::default();
                to_row.sequence(to + 1, b'd');
                way.keep_shorter(to_row);
            }
        }
    }
    way
}

fn across(from: Option<u16>, to: u16) -> Short {
    let mut way = Short::default();
    if to == 0 {
        if from != Some(0) {
            way.push(b"\r");
        }
        return way;
    }
    way.sequence(to + 1, b'G');
    let Some(from) = from else { return way };
    let mut relative = Short::default();
    match to.checked_sub(from) {
        Some(0) => {}
        Some(columns) => relative.sequence(columns, b'C'),
        None => match from - to {
            columns @ 1..=3 => relative.push(&b"\x08\x08\x08"[..usize::from(columns)]),
            columns => relative.sequence(columns, b'D'),
        },
    }
    way.keep_shorter(relative);
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_is_taken() {
        for (from, to, way) in [
            ((None, None), (0, 0), "\x1b[H"),
            ((None, None), (0, 9), "\x1b[10H"),
            ((None, None), (9, 0), "\x1b[;10H"),
            ((None, None), (199, 59), "\x1b[60;200H"),
            ((Some(5), Some(5)), (5, 5), ""),
            ((Some(5), Some(5)), (0, 6), "\r\n"),
            ((Some(5), None), (0, 5), "\r"),
            ((Some(5), None), (7, 5), "\x1b[8G"),
            ((Some(5), Some(5)), (6, 5), "\x1b[C"),
            ((Some(5), Some(5)), (15, 5), "\x1b[16G"),
            ((Some(5), Some(98)), (101, 5), "\x1b[3C"),
            ((Some(5), Some(5)), (4, 5), "\x08"),
            ((Some(5), Some(5)), (5, 4), "\x1b[A"),
            ((Some(5), Some(5)), (5, 7), "\n\n"),
            ((Some(5), Some(105)), (105, 17), "\x1b[12B"),
            ((Some(5), Some(0)), (0, 0), "\x1b[H"),
            ((Some(59), Some(105)), (105, 3), "\x1b[4d"),
        ] {
            let found = shortest(from.0, from.1, to.0, to.1);
            assert_eq!(
                String::from_utf8_lossy(found.as_slice()).len(),
                way.len(),
                "{from:?} → {to:?}"
            );
        }
    }

    #[test]
    fn a_way_without_line_feeds_leads_to_the_same_place() {
        for ((row, column), (x, y), way) in [
            ((Some(5), Some(5)), (0, 6), "\r\x1b[B"),
            ((Some(5), Some(5)), (5, 8), "\x1b[3B"),
            ((Some(5), None), (7, 4), "\x1b[8G\x1b[A"),
            ((Some(5), Some(5)), (5, 5), ""),
            ((None, None), (0, 6), "\r"),
        ] {
            let found = unfed(row, column, x, y);
            assert_eq!(String::from_utf8_lossy(found.as_slice()), way);
        }
    }

    #[test]
    fn numbers_are_decimal() {
        for n in [0, 9, 10, 999, u16::MAX] {
            assert_eq!(number(n, &mut [0; 5]), n.to_string().as_bytes());
        }
    }
}
