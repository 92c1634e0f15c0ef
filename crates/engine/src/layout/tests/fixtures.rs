//! Flexbox and grids by somebody else's figures: what browsers made of the cases that Taffy publishes.

use sparktui_generated::Field;
use sparktui_generated::enums::{AlignItems, FlexDirection};
use sparktui_generated::names::ENUMS;
use sparktui_memory::NodeId;

use crate::testing::TestTree;
use crate::tree::ROOT;

/// Published cases of one kind; see the README beside them for their form and origin.
struct Published {
    cases: &'static str,
    /// Those that are laid out otherwise, on purpose, with the reason.
    otherwise: &'static str,
    /// Those that the inventory cannot say, with the reason.
    left_out: &'static str,
    /// At least.
    count: usize,
}

const FLEX: Published = Published {
    cases: include_str!("fixtures/flex.txt"),
    otherwise: include_str!("fixtures/otherwise.txt"),
    left_out: include_str!("fixtures/left-out.txt"),
    count: 400,
};
const GRID: Published = Published {
    cases: include_str!("fixtures/grid.txt"),
    otherwise: include_str!("fixtures/grid-otherwise.txt"),
    left_out: include_str!("fixtures/grid-left-out.txt"),
    count: 200,
};

struct Case<'a> {
    name: &'a str,
    nodes: Vec<Node<'a>>,
}

struct Node<'a> {
    depth: usize,
    /// Left, top, width and height, from the parent's border box.
    area: [i32; 4],
    props: Vec<&'a str>,
}

fn cases(published: &Published) -> Vec<Case<'static>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    for line in published.cases.lines() {
        let indent = line.len() - line.trim_start().len();
        if indent == 0 {
            let nodes = Vec::new();
            cases.push(Case { name: line, nodes });
            continue;
        }
        let mut parts = line.split(';').map(str::trim);
        let area: Vec<i32> = parts
            .next()
            .unwrap()
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect();
        cases.last_mut().unwrap().nodes.push(Node {
            depth: indent / 2,
            area: area.try_into().unwrap(),
            props: parts.collect(),
        });
    }
    cases
}

fn listed(list: &'static str) -> Vec<(&'static str, &'static str)> {
    list.lines()
        .map(|line| line.split_once(": ").unwrap())
        .collect()
}

fn set(ui: &mut TestTree, node: NodeId, prop: &str) {
    let (name, value) = prop.split_once(' ').unwrap_or((prop, ""));
    if name == "text" {
        // The bar stands for a place where the line may break, U+200B.
        return ui.set_text(node, value.replace('|', "\u{200b}").as_bytes());
    }
    if name == "tracks" {
        return ui.set_tracks(node, &value.replace(" / ", "\n"));
    }
    let field = Field::from_name(name).unwrap();
    let mut node = ui.edit(node);
    let words = ENUMS.iter().find(|words| words.name == field.info().unit);
    if let Some(words) = words {
        node.set(field, (words.encode)(value).unwrap());
    } else if ["flex_grow", "flex_shrink", "grid_column", "grid_row"].contains(&name) {
        node.set(field, value.parse::<f64>().unwrap());
    } else if value == "auto" {
        node.auto(field);
    } else if let Some(percent) = value.strip_suffix('%') {
        node.percent(field, percent.parse::<f64>().unwrap());
    } else {
        node.cells(field, value.parse::<f64>().unwrap());
    }
}

/// Lays a case out as it would be on its own, with all the room that it wants, and says where it is not as expected.
fn difference(case: &Case<'_>) -> Option<String> {
    let mut ui = TestTree::with_capacity(128);
    ui.edit(ROOT)
        .direction(FlexDirection::Row)
        .set(Field::AlignItems, AlignItems::FlexStart.raw());
    // The node, and its left and top edge as expected, of every depth down to the last one built.
    let mut path = vec![(ROOT, 0, 0)];
    let mut expected = Vec::new();
    for node in &case.nodes {
        path.truncate(node.depth);
        let &(parent, left, top) = path.last().unwrap();
        let is_text = node.props.iter().any(|prop| prop.starts_with("text"));
        let id = if is_text {
            ui.text(parent, "").id()
        } else {
            ui.node(parent).id()
        };
        if parent == ROOT {
            ui.edit(id).set(Field::FlexShrink, 0);
        }
        for prop in &node.props {
            set(&mut ui, id, prop);
        }
        let [x, y, width, height] = node.area;
        path.push((id, left + x, top + y));
        expected.push((id, (left + x, top + y, width, height)));
    }
    ui.lay_out(4_000, 4_000);
    let wrong = expected
        .iter()
        .position(|&(id, area)| ui.area(id) != area)?;
    let (id, area) = expected[wrong];
    Some(format!("node {wrong} at {:?}, not {area:?}", ui.area(id)))
}

fn check(published: &Published) {
    let otherwise = listed(published.otherwise);
    let mut wrong = Vec::new();
    for case in cases(published) {
        let exception = otherwise.iter().any(|&(name, _)| name == case.name);
        match difference(&case) {
            Some(difference) if !exception => wrong.push(format!("{}: {difference}", case.name)),
            None if exception => wrong.push(format!(
                "{}: is as expected, strike it off the list",
                case.name
            )),
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} in all",
        wrong.join("\n"),
        wrong.len()
    );
}

#[test]
fn every_published_case_is_laid_out_as_browsers_do() {
    check(&FLEX);
}

#[test]
fn every_published_grid_is_laid_out_as_browsers_do() {
    check(&GRID);
}

#[test]
fn every_case_is_in_one_list_and_every_exception_has_a_reason() {
    for published in [FLEX, GRID] {
        let cases = cases(&published);
        assert!(cases.len() >= published.count, "{}", cases.len());
        for (name, reason) in listed(published.otherwise) {
            assert!(cases.iter().any(|case| case.name == name), "{name}");
            assert!(reason.len() > 10, "{name}: {reason}");
        }
        for (name, reason) in listed(published.left_out) {
            assert!(cases.iter().all(|case| case.name != name), "{name}");
            assert!(reason.len() > 10, "{name}: {reason}");
        }
    }
}
