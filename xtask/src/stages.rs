//! The stages of a command: each announces itself, and all show their time at the end.

use std::fmt::Write;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::process;

/// The stages done so far, in order.
pub(crate) struct Stages {
    begun: Instant,
    done: Vec<Stage>,
}

impl Default for Stages {
    fn default() -> Self {
        Self {
            begun: Instant::now(),
            done: Vec::new(),
        }
    }
}

/// A stage that is a program of its own and can go on while others run.
pub(crate) struct Beside<'a> {
    pub(crate) name: &'static str,
    pub(crate) command: Command,
    /// The file its output is kept in until it is over.
    pub(crate) log: &'a Path,
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
        self.ended(name, start.elapsed(), result)
    }

    /// Runs stages while another goes on beside them. What that one says is shown when all are over, so that nothing is mixed.
    ///
    /// # Errors
    /// The first error of the stages, or else that of the one beside them, with its name before it.
    pub(crate) fn run_beside<T>(
        &mut self,
        beside: Beside,
        stages: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let Beside {
            name,
            mut command,
            log,
        } = beside;
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        let written = File::create(log).with_context(|| format!("writing {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(written.try_clone()?);
        command.stderr(written);
        println!("\n   {name}: begun beside what follows, shown after it");
        let (value, took, ended) = thread::scope(|scope| {
            let going_on = scope.spawn(|| {
                let start = Instant::now();
                let ended = process::run(&mut command);
                (start.elapsed(), ended)
            });
            let value = stages(self);
            let (took, ended) = going_on.join().unwrap_or_else(|_| {
                let early = anyhow::anyhow!("the thread that waits for it ended early");
                (Duration::ZERO, Err(early))
            });
            (value, took, ended)
        });
        println!("\n── {name}");
        print!("{}", String::from_utf8_lossy(&fs::read(log)?));
        let ended = self.ended(name, took, ended);
        let value = value?;
        ended.map(|()| value)
    }

    fn ended<T>(&mut self, name: &'static str, took: Duration, result: Result<T>) -> Result<T> {
        self.done.push(Stage {
            name,
            took,
            succeeded: result.is_ok(),
        });
        result.context(name)
    }

    /// The table of stages and times; those that ran beside each other took less together than one after the other.
    pub(crate) fn table(&self) -> String {
        let mut table = String::from("\nstage                          time\n");
        for stage in &self.done {
            let mark = if stage.succeeded { "" } else { "   failed" };
            // Writing into a string can't fail.
            let _written = writeln!(table, "{:<24} {:>10}{mark}", stage.name, shown(stage.took));
        }
        let _written = writeln!(
            table,
            "{:<24} {:>10}",
            "together",
            shown(self.begun.elapsed())
        );
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

    /// A stage beside one that succeeds: the compiler, asked something.
    fn beside(words: &[&str], log: &Path) -> Result<()> {
        let mut command = Command::new("rustc");
        command.args(words);
        let beside = Beside {
            name: "beside",
            command,
            log,
        };
        let mut stages = Stages::default();
        let value = stages.run_beside(beside, |stages| stages.run("before", || Ok(7)));
        let names: Vec<&str> = stages.done.iter().map(|stage| stage.name).collect();
        assert_eq!(names, ["before", "beside"]);
        assert!(stages.done[0].succeeded);
        assert_eq!(stages.done[1].succeeded, value.is_ok());
        assert_eq!(value?, 7);
        Ok(())
    }

    #[test]
    fn a_stage_beside_another_keeps_its_output_and_its_failure() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("tsumugi-stages-{}", std::process::id()));
        let log = folder.join("beside.txt");
        beside(&["--version"], &log)?;
        assert!(fs::read_to_string(&log)?.starts_with("rustc "));
        let failed = beside(&["--no-such-flag"], &log).map_err(|error| format!("{error:#}"));
        assert!(failed.is_err_and(|said| said.starts_with("beside: `rustc --no-such-flag`")));
        assert!(fs::read_to_string(&log)?.contains("no-such-flag"));
        fs::remove_dir_all(&folder)?;
        Ok(())
    }

    #[test]
    fn where_two_fail_the_first_is_the_reason_and_both_are_marked() -> Result<()> {
        let folder =
            std::env::temp_dir().join(format!("tsumugi-stages-two-{}", std::process::id()));
        let mut command = Command::new("rustc");
        command.arg("--no-such-flag");
        let beside = Beside {
            name: "digests",
            command,
            log: &folder.join("digests.txt"),
        };
        let mut stages = Stages::default();
        let failed = stages.run_beside(beside, |stages| {
            stages.run("site", || -> Result<()> {
                anyhow::bail!("a part is missing")
            })
        });
        let said = failed.map_err(|error| format!("{error:#}"));
        assert_eq!(said, Err("site: a part is missing".into()));
        let table = stages.table();
        let marked = table.lines().filter(|line| line.ends_with("failed"));
        assert_eq!(marked.count(), 2);
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
