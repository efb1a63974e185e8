//! libFuzzer at work: it starts the program, asks for what is to be prepared, and then hands in one input after the other.
//!
//! What to do comes in the environment, since the command line is libFuzzer's own: either [`TARGET`], or [`LAY_OUT`].

use std::path::Path;
use std::sync::OnceLock;
use std::{env, fs};

use libfuzzer_sys::fuzz_target;
use rayon::ThreadPoolBuilder;
use tsumugi_fuzz::{TARGETS, Target};

/// The name of the target to try inputs on.
const TARGET: &str = "TSUMUGI_FUZZ_TARGET";
/// A folder to lay out what the targets begin with; nothing is tried then.
const LAY_OUT: &str = "TSUMUGI_FUZZ_LAY_OUT";

static CHOSEN: OnceLock<&Target> = OnceLock::new();

fuzz_target!(
    init: prepare(),
    |input: &[u8]| {
        if let Some(target) = CHOSEN.get() {
            (target.run)(input);
        }
    }
);

fn prepare() {
    if let Some(folder) = env::var_os(LAY_OUT) {
        for target in &TARGETS {
            lay_out(target, Path::new(&folder)).expect("a folder to write into");
            println!("{} {} {}", target.name, target.longest, target.within_test);
        }
        std::process::exit(0);
    }
    let name = env::var(TARGET).unwrap_or_default();
    let target = Target::named(&name).expect("the name of a target");
    CHOSEN.get_or_init(|| target);
    // On this thread alone: which of several comes first would lead libFuzzer from the same inputs to others.
    let alone = ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    alone.build_global().expect("no threads were started yet");
}

/// Writes a target's seeds and its dictionary, in the place of those of an earlier build.
fn lay_out(target: &Target, folder: &Path) -> std::io::Result<()> {
    let seeds = folder.join(target.name).join("seeds");
    if seeds.exists() {
        fs::remove_dir_all(&seeds)?;
    }
    fs::create_dir_all(&seeds)?;
    for (number, seed) in target.seeds().iter().enumerate() {
        fs::write(seeds.join(format!("seed-{number}")), seed)?;
    }
    let words = target.dictionary();
    // libFuzzer takes a dictionary without a word for a mistake.
    if !words.is_empty() {
        fs::write(folder.join(target.name).join("words.txt"), words)?;
    }
    Ok(())
}
