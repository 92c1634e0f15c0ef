//! Physics of the box, by conservation laws and hand arithmetic.
#![allow(missing_docs)]

use particles_generated::enums::{Attractor, Run};
use particles_world::{Knobs, STEP_SECONDS, Swarm};

const STILL: Knobs = Knobs {
    width: 2.0,
    field: (0.0, 0.0),
    drag: 0.0,
    bounce: 1.0,
    attractor: Attractor::Off,
    strength: 0.12,
    center: (1.0, 0.5),
    count: 10_000,
    rate: 60,
    seed: 1,
    run: Run::Running,
};
const ALL: usize = 10_000;

fn after(steps: usize, knobs: &Knobs) -> Swarm {
    let mut swarm = Swarm::scattered(ALL, knobs.width, knobs.seed);
    for _ in 0..steps {
        swarm.step(knobs, ALL);
    }
    swarm
}

fn mean(numbers: impl Iterator<Item = f32>) -> f64 {
    numbers.map(f64::from).sum::<f64>() / ALL as f64
}

/// Of one unit of mass: half the square of the speed, and what the height is worth.
fn energy(swarm: &Swarm, gravity: f32) -> f64 {
    let particles = swarm.place.iter().zip(&swarm.speed);
    mean(particles.map(|(place, speed)| {
        (speed.0 * speed.0 + speed.1 * speed.1) / 2.0 + gravity * (1.0 - place.1)
    }))
}

#[test]
fn no_particle_ever_leaves_the_box_whatever_moves_it() {
    let attractors = [
        Attractor::Off,
        Attractor::Pull,
        Attractor::Swirl,
        Attractor::Push,
    ];
    for attractor in attractors {
        for (field, bounce) in [
            ((0.0, 0.0), 1.0),
            ((100.0, -100.0), 0.5),
            ((-3.0, 2.0), 0.0),
        ] {
            let knobs = Knobs {
                attractor,
                field,
                bounce,
                strength: 10.0,
                ..STILL
            };
            let mut swarm = Swarm::scattered(ALL, 2.0, 7);
            for step in 0..200 {
                // Halfway the box becomes narrower than where most of them are.
                let width = if step < 100 { 2.0 } else { 0.3 };
                swarm.step(&Knobs { width, ..knobs }, ALL);
                for &(x, y) in &swarm.place {
                    assert!(
                        (0.0..=width).contains(&x),
                        "{attractor:?} {field:?}: x is {x} of {width}"
                    );
                    assert!(
                        (0.0..=1.0).contains(&y),
                        "{attractor:?} {field:?}: y is {y}"
                    );
                }
            }
            assert_eq!(swarm.place.len(), ALL);
        }
    }
}

#[test]
fn without_loss_at_the_walls_gravity_keeps_the_energy_and_gathers_them_below() {
    let knobs = Knobs {
        field: (0.0, 0.8),
        ..STILL
    };
    let start = after(0, &knobs);
    let end = after(1_200, &knobs);
    let (before, later) = (energy(&start, 0.8), energy(&end, 0.8));
    assert!(
        (later / before - 1.0).abs() < 0.02,
        "energy went from {before} to {later}"
    );
    let depth = mean(end.place.iter().map(|place| place.1));
    assert!((mean(start.place.iter().map(|place| place.1)) - 0.5).abs() < 0.01);
    // One that falls from height h and bounces for ever is at 2 h / 3 in the mean, so all of them at 1 / 3.
    assert!(
        (depth - 2.0 / 3.0).abs() < 0.03,
        "the mean depth is {depth}"
    );
}

#[test]
fn with_loss_at_the_walls_gravity_lays_them_on_the_floor() {
    let end = after(
        3_000,
        &Knobs {
            field: (0.0, 0.8),
            bounce: 0.5,
            ..STILL
        },
    );
    assert!(mean(end.place.iter().map(|place| place.1)) > 0.99);
}

#[test]
fn without_any_force_nobody_gets_faster_or_slower() {
    let (start, end) = (after(0, &STILL), after(600, &STILL));
    for (before, after) in start.speed.iter().zip(&end.speed) {
        assert_eq!(
            (before.0.abs(), before.1.abs()),
            (after.0.abs(), after.1.abs())
        );
    }
    assert_ne!(start.place, end.place);
}

#[test]
fn one_step_of_a_resting_particle_is_what_the_formula_says() {
    let mut swarm = Swarm {
        place: vec![(0.5, 0.5)],
        speed: vec![(0.0, 0.0)],
        heat: vec![0.0],
    };
    swarm.step(
        &Knobs {
            field: (0.6, 1.2),
            ..STILL
        },
        1,
    );
    // v = a / 60, x = x0 + v / 60
    assert!((swarm.speed[0].0 - 0.01).abs() < 1e-6 && (swarm.speed[0].1 - 0.02).abs() < 1e-6);
    assert!((swarm.place[0].0 - (0.5 + 0.01 * STEP_SECONDS)).abs() < 1e-6);
    assert!((swarm.place[0].1 - (0.5 + 0.02 * STEP_SECONDS)).abs() < 1e-6);
}

#[test]
fn the_attractor_pulls_pushes_and_swirls_the_way_its_name_says() {
    // To the left of the centre, at rest.
    let speed = |attractor| {
        let mut swarm = Swarm {
            place: vec![(0.5, 0.5)],
            speed: vec![(0.0, 0.0)],
            heat: vec![0.0],
        };
        swarm.step(&Knobs { attractor, ..STILL }, 1);
        swarm.speed[0]
    };
    assert_eq!(speed(Attractor::Off), (0.0, 0.0));
    let (right, down) = speed(Attractor::Pull);
    assert!(right > 0.0 && down == 0.0);
    assert_eq!(speed(Attractor::Push), (-right, 0.0));
    let (along, across) = speed(Attractor::Swirl);
    assert!(along == right && across != 0.0);
}

#[test]
fn only_the_particles_that_fly_move() {
    let mut swarm = Swarm::scattered(ALL, 2.0, 3);
    let before = swarm.clone();
    swarm.step(&STILL, 400);
    assert!(
        swarm.place[..400]
            .iter()
            .zip(&before.place)
            .all(|(now, then)| now != then)
    );
    assert_eq!(swarm.place[400..], before.place[400..]);
}

#[test]
fn a_seed_scatters_the_same_way_every_time_and_another_one_another_way() {
    assert_eq!(Swarm::scattered(64, 2.0, 5), Swarm::scattered(64, 2.0, 5));
    assert_ne!(
        Swarm::scattered(64, 2.0, 5).place,
        Swarm::scattered(64, 2.0, 6).place
    );
}
