//! Directions that hold for every release, on the care home.

mod sketches;

use sketches::*;
use tsumugi_sim::model::End;

#[test]
fn table() {
    let small = Sketch {
        weekly_minutes: 240,
        ..thoughtful()
    };
    let twice = sketches::check_in(
        tsumugi_sim::plan::ContactMode::Visit,
        None,
        tsumugi_sim::plan::Rhythm::TwiceWeekly,
    );
    let often = Sketch {
        at_risk_check_in: twice,
        other_check_in: twice,
        ..thoughtful()
    };
    let rows = [
        ("careless", careless()),
        ("typical", typical()),
        ("thoughtful", thoughtful()),
        ("small team", small),
        (
            "twice a week",
            Sketch {
                order: Order::List,
                ..often
            },
        ),
        (
            "direct 30",
            Sketch {
                ladder: Ladder::Direct,
                hours: 30,
                visit: false,
                ..thoughtful()
            },
        ),
        (
            "incomplete",
            Sketch {
                supporter_sheet: 0.2,
                person_sheet: 0.2,
                ..thoughtful()
            },
        ),
        ("bare", bare()),
    ];
    for (name, sketch) in rows {
        let all = outcomes(&sketch, 2_000);
        let people = 8.0 * 2_000.0;
        print!(
            "{name:14} {:.3} {:.3} {:.3} |",
            in_work(&all, 13),
            in_work(&all, 26),
            in_work(&all, 52)
        );
        for end in End::ALL {
            let sum: u64 = all
                .iter()
                .flat_map(|o| (1..=52).map(|w| o.ends_in(end, w)))
                .sum();
            print!(" {:.3}", sum as f64 / people);
        }
        let (mut due, mut missed) = (0, 0);
        for week in all.iter().flat_map(|o| &o.team.weeks) {
            due += week.due;
            missed += week.missed;
        }
        let value: f64 = all
            .iter()
            .flat_map(|o| &o.workplaces)
            .map(|w| {
                w.useful_minutes as f64 + 0.5 * w.released_minutes as f64
                    - w.instruction_minutes as f64
            })
            .sum();
        let paid: u64 = all
            .iter()
            .flat_map(|o| &o.people)
            .map(|p| p.paid_minutes)
            .sum();
        println!(
            " | {:.0}/{:.0} | {:.0} | {:.0}",
            missed as f64 / 2000.0,
            due as f64 / 2000.0,
            value / 60.0 / 2000.0,
            paid as f64 / 60.0 / 2000.0
        );
    }
}
