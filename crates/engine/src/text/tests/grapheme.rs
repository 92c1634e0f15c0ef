use crate::text::{graphemes, width};

#[test]
fn a_grapheme_covers_the_cells_that_unicode_gives_it() {
    let table = [
        ("a", 1),
        (" ", 1),
        ("e\u{301}", 1), // é, decomposed
        ("…", 1),        // ambiguous counts as narrow
        ("─", 1),
        ("界", 2),               // East Asian Wide
        ("Ａ", 2),               // Fullwidth
        ("ｱ", 1),                // Halfwidth
        ("\u{1100}\u{1161}", 2), // Hangul, L and V
        ("한", 2),
        ("👍", 2),
        ("👍\u{1f3fd}", 2), // skin tone
        (
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}",
            2,
        ), // family, ZWJ
        ("🇩🇪", 2),          // flag
        ("\u{2764}", 1),    // ❤ as text
        ("\u{2764}\u{fe0f}", 2), // ❤ as emoji
        ("\u{2764}\u{200d}\u{1f525}", 2), // ZWJ sequence without U+FE0F
        ("1\u{fe0f}\u{20e3}", 2), // keycap
        ("\u{301}", 0),     // a mark without a base
        ("\u{200b}", 0),
        ("\u{feff}", 0),
        ("\u{1b}", 0),
        ("\u{7f}", 0),
        ("\u{9b}", 0),
        ("\r\n", 0),
        ("", 0),
    ];
    for (grapheme, cells) in table {
        assert_eq!(width(grapheme), cells, "{grapheme:?}");
    }
}

#[test]
fn clusters_are_those_of_uax_29() {
    let table: [(&str, &[&str]); 6] = [
        ("ab", &["a", "b"]),
        ("e\u{301}x", &["e\u{301}", "x"]),
        ("🇩🇪🇫🇷", &["🇩🇪", "🇫🇷"]),
        (
            "\u{1f468}\u{200d}\u{1f469}a",
            &["\u{1f468}\u{200d}\u{1f469}", "a"],
        ),
        ("\u{1112}\u{1161}\u{11ab}", &["\u{1112}\u{1161}\u{11ab}"]),
        ("\u{301}a", &["\u{301}", "a"]),
    ];
    for (text, clusters) in table {
        assert_eq!(graphemes(text).collect::<Vec<_>>(), clusters, "{text:?}");
    }
}

#[test]
fn a_conjunct_of_more_than_two_cells_is_given_in_parts() {
    // ka, virama, ssa, virama, ma: one cluster by GB9c, three narrow letters for a terminal.
    let conjunct = "\u{915}\u{94d}\u{937}\u{94d}\u{92e}";
    assert_eq!(
        graphemes(conjunct).collect::<Vec<_>>(),
        ["\u{915}\u{94d}", "\u{937}\u{94d}", "\u{92e}"]
    );
    assert_eq!(graphemes("\u{915}\u{94d}\u{937}").count(), 1);
}
