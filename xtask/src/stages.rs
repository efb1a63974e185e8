//! The stages of a command: each announces itself, and all show their time at the end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages done so far, in order.
#[derive(Default)]
pub(crate) struct Stages {
    done: Vec<Stage>,
}

struct Stage {
    name: &'static str,
    took: Duration,
    succeeded: bool,
}

impl Stages {
    /// Runs one stage.
    ///
    /// # Errors
    /// The stage's own error, with the stage's name before it.
    pub(crate) fn run<T>(
        &mut self,
        name: &'static str,
        stage: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let result = stage();
        self.done.push(Stage {
            name,
            took: start.elapsed(),
            succeeded: result.is_ok(),
        });
        result.context(name)
    }

    /// The table of stages and times.
    pub(crate) fn table(&self) -> String {
        let mut table = String::from("\nstage                          time\n");
        let mut total = Duration::ZERO;
        for stage in &self.done {
            total += stage.took;
            let mark = if stage.succeeded { "" } else { "   failed" };
            // Writing into a string can't fail.
            let _written = writeln!(table, "{:<24} {:>10}{mark}", stage.name, shown(stage.took));
        }
        let _written = writeln!(table, "{:<24} {:>10}", "together", shown(total));
        table
    }
}

/// A time as a person says it.
pub(crate) fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_minutes_from_a_minute_on() {
        assert_eq!(shown(Duration::from_millis(8_240)), "8.2 s");
        assert_eq!(shown(Duration::from_secs(280)), "4 min 40 s");
    }

    #[test]
    fn a_failed_stage_is_marked_and_its_name_stands_before_the_reason() {
        let mut stages = Stages::default();
        let failed = stages.run("format", || -> Result<()> {
            anyhow::bail!("two files differ")
        });
        assert_eq!(
            failed.map_err(|error| format!("{error:#}")),
            Err("format: two files differ".into())
        );
        assert!(
            stages
                .table()
                .lines()
                .any(|line| line.starts_with("format") && line.ends_with("failed"))
        );
    }
}
