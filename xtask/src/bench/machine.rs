//! The machine the figures are of, as it names itself, and how busy it was.

use std::fs;
use std::process::Command;
use std::thread;

use crate::process;

/// From here on somebody else computes too, and the figures are rough.
const BUSY: f64 = 0.5;

pub(super) struct Machine {
    processor: String,
    cores: usize,
    vectors: Vec<&'static str>,
    rust: String,
    /// Mean number of programs that wanted to compute in the last minute; none where the system doesn't say.
    load: Option<f64>,
}

impl Machine {
    /// Looks at the machine before anything is measured.
    pub(super) fn look() -> Self {
        let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let load = fs::read_to_string("/proc/loadavg").ok();
        Self {
            processor: model(&processors)
                .unwrap_or(std::env::consts::ARCH)
                .to_owned(),
            cores: thread::available_parallelism().map_or(1, usize::from),
            vectors: vectors(),
            rust: process::output(Command::new("rustc").arg("--version")).unwrap_or_default(),
            load: load.and_then(|load| load.split(' ').next()?.parse().ok()),
        }
    }

    /// All of it in a sentence or two, with the programs it was measured with.
    pub(super) fn told(&self, programs: &[String]) -> String {
        let vectors = if self.vectors.is_empty() {
            "no wide vectors".to_owned()
        } else {
            self.vectors.join(" and ")
        };
        let busy = match self.load {
            Some(load) if load >= BUSY => {
                format!(
                    "Load before the start: {load:.2}. **The machine was busy: the figures are rough.**"
                )
            }
            Some(load) => format!("Load before the start: {load:.2}."),
            None => "How busy it was is not known.".to_owned(),
        };
        format!(
            "{}, {} cores, {}, with {vectors}; {}, {}. {busy}",
            self.processor,
            self.cores,
            std::env::consts::OS,
            self.rust,
            programs.join(", ")
        )
    }
}

/// The first processor's name in what Linux says of them.
fn model(processors: &str) -> Option<&str> {
    let line = processors
        .lines()
        .find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim())
}

/// Wide vectors that the engine can find when it runs.
fn vectors() -> Vec<&'static str> {
    #[cfg(target_arch = "x86_64")]
    return [
        ("AVX2", std::arch::is_x86_feature_detected!("avx2")),
        ("AVX-512", std::arch::is_x86_feature_detected!("avx512f")),
    ]
    .into_iter()
    .filter_map(|(name, found)| found.then_some(name))
    .collect();
    #[cfg(not(target_arch = "x86_64"))]
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_processor_is_named() {
        let said = "processor\t: 0\nmodel name\t: A Fine One\nflags\t\t: fpu\n";
        assert_eq!(model(said), Some("A Fine One"));
        assert_eq!(model("processor\t: 0\n"), None);
    }

    #[test]
    fn a_busy_machine_is_said_to_be() {
        let mut machine = Machine::look();
        machine.load = Some(0.1);
        assert!(!machine.told(&[]).contains("rough"));
        machine.load = Some(3.0);
        assert!(machine.told(&[]).contains("rough"));
    }
}
