//! Files stay short and are named for what they hold.

use super::{Finding, Source};

const LONGEST: usize = 500;
const CODE: [&str; 5] = ["rs", "js", "mjs", "css", "html"];
const SAY_NOTHING: [&str; 8] = [
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "managers",
];

pub(super) fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !source.has_extension(&CODE) {
        return findings;
    }
    let lines = source.text.lines().count();
    if lines > LONGEST {
        let what = format!("{lines} lines: split the file, one idea each, by {LONGEST}");
        findings.push(Finding {
            path: source.path.clone(),
            line: LONGEST + 1,
            what,
        });
    }
    let parts = source
        .path
        .split('/')
        .map(|part| part.split('.').next().unwrap_or(part));
    for part in parts.filter(|part| SAY_NOTHING.contains(part)) {
        let what = format!("`{part}` doesn't say what is inside: name it for what it holds");
        findings.push(Finding {
            path: source.path.clone(),
            line: 1,
            what,
        });
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    #[test]
    fn a_file_ends_by_500_lines() {
        assert!(found_in("sim/src/a.rs", &"x\n".repeat(500), check).is_empty());
        assert_eq!(found_in("sim/src/a.rs", &"x\n".repeat(501), check), [501]);
        assert!(found_in("Cargo.lock", &"x\n".repeat(501), check).is_empty());
    }

    #[test]
    fn a_name_says_what_is_inside() {
        for path in [
            "sim/src/utils.rs",
            "course/src/common/mod.rs",
            "tests/helpers.mjs",
        ] {
            assert_eq!(found_in(path, "", check), [1], "{path}");
        }
        assert!(found_in("sim/src/commons.rs", "", check).is_empty());
    }
}
