//! The generated layout: what is refused, and what the defaults give.
#![allow(clippy::unwrap_used, missing_docs)]

use sparktui_generated::{
    AttachError, DEFAULT_CAPACITY, DEFAULT_TEXT_BYTES, Field, Layout, LayoutError, MAX_CAPACITY,
    NodeId, Section, SharedBuffer, SharedRegion, Word,
};

#[test]
fn capacities_are_multiples_of_64_up_to_the_largest() {
    for capacity in [0, 1, 63, 65, MAX_CAPACITY + 64, u32::MAX] {
        let refusal = Layout::new(capacity, DEFAULT_TEXT_BYTES).unwrap_err();
        assert_eq!(refusal, LayoutError::Capacity { got: capacity });
        assert!(refusal.to_string().contains(&capacity.to_string()));
    }
    for capacity in [64, 128, DEFAULT_CAPACITY, MAX_CAPACITY] {
        assert_eq!(
            Layout::new(capacity, 64).map(|layout| layout.capacity()),
            Ok(capacity)
        );
    }
}

#[test]
fn text_pools_are_multiples_of_64_up_to_two_gibibytes() {
    for got in [0, 1, 100, (1 << 31) + 64] {
        assert_eq!(Layout::new(64, got), Err(LayoutError::TextBytes { got }));
    }
    assert_eq!(
        Layout::new(64, 1 << 31).map(|layout| layout.text_bytes()),
        Ok(1 << 31)
    );
}

#[test]
fn the_default_layout_has_the_sizes_of_the_inventory() {
    let layout = Layout::default();
    assert_eq!(layout.capacity(), 4096);
    assert_eq!(layout.text_bytes(), 1 << 20);
    assert_eq!(layout.section(Section::TextPool), 1_036_352..2_084_928);
}

#[test]
fn sections_follow_each_other_on_64_byte_boundaries() {
    for capacity in [64, 192, 65_536] {
        let layout = Layout::new(capacity, 128).unwrap();
        let mut end = 0;
        for section in Section::ALL {
            let bytes = layout.section(section);
            assert_eq!((bytes.start, bytes.start % 64), (end, 0), "{section:?}");
            end = bytes.end;
        }
        assert_eq!(layout.total_bytes(), end);
    }
}

#[test]
fn names_lead_back_to_what_bears_them() {
    for field in Field::ALL {
        assert_eq!(Field::from_name(field.name()), Some(field));
    }
    for word in Word::ALL {
        assert_eq!(Word::from_name(word.name()), Some(word));
    }
    assert_eq!(Field::from_name("Width"), None);
    assert_eq!(Word::from_name(""), None);
}

#[test]
fn the_protocol_gets_the_words_of_its_names() {
    let layout = Layout::default();
    let protocol = layout.protocol();
    // The header's sixth word, and the first of the section after one block byte per 64 of 4,096 nodes.
    assert_eq!(protocol.commit, 5 * 4);
    assert_eq!(protocol.sleep, 2_084_928 + 64);
    assert_eq!(protocol.event_head, 2_084_928 + 64 + 64 + 4);
    assert_eq!(layout.dirty().flags, 64);
    assert_eq!(layout.dirty().blocks, 2_084_928);
    assert_eq!(layout.engine_dirty().flags, 2_084_928 + 3 * 64);
}

#[test]
fn a_buffer_one_byte_short_is_refused() {
    let layout = Layout::new(64, 64).unwrap();
    let whole = SharedBuffer::private(&layout);
    assert!(SharedBuffer::attach(whole.region().clone()).is_ok());
    let want = layout.total_bytes();
    let short = SharedRegion::private(want - 1);
    let mut identity = [0; 64];
    whole.region().copy_bytes_out(0, &mut identity);
    short.copy_bytes_in(0, &identity);
    let refusal = SharedBuffer::attach(short).map(drop);
    assert_eq!(
        refusal,
        Err(AttachError::TooSmall {
            got: want - 1,
            want
        })
    );
}

#[test]
fn the_last_slot_of_the_last_field_is_inside_its_section() {
    let layout = Layout::new(64, 64).unwrap();
    for field in Field::ALL {
        let section = layout.section(field.info().section);
        let first = layout.slot_offset(field, NodeId(0));
        let last = layout.slot_offset(field, NodeId(63));
        assert!(section.contains(&first), "{}", field.name());
        assert!(
            last + field.info().slot.stride() <= section.end,
            "{}",
            field.name()
        );
    }
}
