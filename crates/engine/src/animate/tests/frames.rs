use crate::animate::frames::Frames;

#[test]
fn lines_follow_the_clock() {
    let text = b"one\ntwo\n\nfour";
    let mut frames = Frames::new(text, 100, 250);
    assert_eq!(frames.line_of(text), b"");
    assert_eq!(frames.due_ms(), 300);
    assert_eq!(frames.step(299), None);
    assert_eq!(frames.step(300), Some(&b"four"[..]));
    assert_eq!(frames.step(730), None, "the same line, a round later");
    assert_eq!(frames.step(800), Some(&b"one"[..]));
}

#[test]
fn nothing_is_faster_than_a_screen() {
    let mut frames = Frames::new(b"a\nb", 1, 0);
    assert_eq!(frames.due_ms(), 16);
    assert_eq!(frames.step(16), Some(&b"b"[..]));
}

#[test]
fn one_line_stands_still() {
    assert!(Frames::new(b"one", 100, 0).is_still());
    assert!(Frames::new(b"", 100, 0).is_still());
}
