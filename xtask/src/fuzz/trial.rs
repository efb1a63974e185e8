//! One target, tried for some time.

use std::ffi::OsString;
use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::program::{Program, Target, place};
use crate::process;

/// Seconds after which an input is taken for one that never ends.
const ENDLESS: &str = "-timeout=30";
/// Megabytes a target may hold at once.
const MEMORY: &str = "-rss_limit_mb=1024";

/// How a target was tried.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) target: String,
    pub(super) took: Duration,
    /// Whether everything held.
    pub(super) held: bool,
    /// What libFuzzer said.
    pub(super) log: String,
}

impl Program {
    /// Tries a target for so long, beginning with its seeds, with what earlier trials came upon, and with earlier finds.
    ///
    /// # Errors
    /// When the program can't be started.
    pub(super) fn try_out(&self, target: &Target, each: Duration) -> Result<Trial> {
        let folder = place().join(&target.name);
        let (corpus, finds, log) = (
            folder.join("corpus"),
            folder.join("finds"),
            folder.join("log.txt"),
        );
        fs::create_dir_all(&finds)?;
        let written = File::create(&log).with_context(|| format!("writing {}", log.display()))?;
        // libFuzzer puts the name of a find right behind this.
        let mut into_finds = OsString::from("-artifact_prefix=");
        into_finds.push(finds.join(""));
        let mut command = Command::new(&self.path);
        command
            .env("TSUMUGI_FUZZ_TARGET", &target.name)
            .args([&corpus, &finds])
            .arg(into_finds)
            .arg(format!("-max_total_time={}", each.as_secs()))
            .arg(format!("-max_len={}", target.longest))
            .args([ENDLESS, MEMORY, "-print_final_stats=1", "-reload=0"])
            .stdin(Stdio::null())
            .stdout(written.try_clone()?)
            .stderr(written);
        let words = folder.join("words.txt");
        if words.exists() {
            let mut dictionary = OsString::from("-dict=");
            dictionary.push(words);
            command.arg(dictionary);
        }
        let begun = Instant::now();
        let status = process::status(&mut command)?;
        Ok(Trial {
            target: target.name.clone(),
            took: begun.elapsed(),
            held: status.success(),
            log: String::from_utf8_lossy(&fs::read(&log)?).into_owned(),
        })
    }
}
