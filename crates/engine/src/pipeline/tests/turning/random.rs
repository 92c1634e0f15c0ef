//! Random steps of mouse, keys, time and props, beside the same without transitions.

use proptest::prelude::*;

use super::*;
use crate::testing::cases;

const COLORS: [Field; 6] = [
    Field::BgColor,
    Field::HoverBgColor,
    Field::PressedBgColor,
    Field::FocusBgColor,
    Field::FgColor,
    Field::HoverColor,
];

#[derive(Clone, Debug)]
enum Step {
    Hover(u32),
    Press(u32),
    LetGo(u32),
    Tab,
    Tick(u64),
    Set(usize, usize, u32),
    Hide(usize, bool),
    Duration(usize, u32),
}

fn step() -> impl Strategy<Value = Step> {
    let color = prop_oneof![Just(0), Just(0x104), Just(0x200), Just(1), any::<u32>()];
    prop_oneof![
        (0u32..4).prop_map(Step::Hover),
        (0u32..4).prop_map(Step::Press),
        (0u32..4).prop_map(Step::LetGo),
        Just(Step::Tab),
        (0u64..120).prop_map(Step::Tick),
        (0usize..3, 0..COLORS.len(), color)
            .prop_map(|(node, field, color)| Step::Set(node, field, color)),
        (0usize..3, any::<bool>()).prop_map(|(node, is_hidden)| Step::Hide(node, is_hidden)),
        (0usize..3, prop_oneof![Just(0u32), Just(100)])
            .prop_map(|(node, ms)| Step::Duration(node, ms)),
    ]
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_happened_on_the_way_in_the_end_all_is_as_without_transitions(
        steps in prop::collection::vec(step(), 1..40)
    ) {
        let [mut with, mut without] = [100, 0].map(|duration| {
            let mut app = App::new(8, 4);
            let nodes: Vec<NodeId> = (0..3).map(|_| {
                let node = field(&mut app, &[]);
                app.ui.set(node, Field::TransitionDuration, duration.into());
                node
            }).collect();
            app.sent();
            (app, nodes)
        });
        let mut now_ms = 0;
        for step in steps {
            for (app, nodes, takes_time) in [(&mut with.0, &with.1, true), (&mut without.0, &without.1, false)] {
                match step {
                    Step::Hover(row) => hover(app, (1, row)),
                    Step::Press(row) => mouse(app, MouseAction::Down, (1, row)),
                    Step::LetGo(row) => mouse(app, MouseAction::Up, (1, row)),
                    Step::Tab => tab(app),
                    Step::Tick(ms) if takes_time => {
                        now_ms += ms;
                        tick(app, now_ms);
                    }
                    Step::Tick(_) => {}
                    Step::Set(node, field, color) => app.ui.set(nodes[node], COLORS[field], color.into()),
                    Step::Hide(node, is_hidden) => {
                        let visible = if is_hidden { Visibility::Hidden } else { Visibility::Visible };
                        app.ui.set(nodes[node], Field::Visible, visible.raw().into());
                    }
                    Step::Duration(node, ms) if takes_time => {
                        app.ui.set(nodes[node], Field::TransitionDuration, ms.into());
                    }
                    Step::Duration(..) => {}
                }
                app.sent();
            }
        }
        settle(&mut with.0);
        tick(&mut with.0, now_ms + 10_000);
        let cells = |app: &App| app.pipeline.with_frame(|frame| {
            (0..4).flat_map(|y| (0..8).map(move |x| (x, y))).map(|(x, y)| {
                let cell = frame.cell(x, y);
                (cell.bg, cell.fg)
            }).collect::<Vec<_>>()
        });
        prop_assert_eq!(cells(&with.0), cells(&without.0));
    }
}
