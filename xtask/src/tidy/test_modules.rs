//! Where the tests of a crate are one program, a file that its `main.rs` doesn't name would never run.

use super::{Finding, Source};

/// Looks at the files directly beside a `tests/main.rs`, and at the folders there that are modules.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let programs = sources
        .iter()
        .filter(|source| source.path.ends_with("/tests/main.rs"));
    programs
        .flat_map(|program| forgotten(program, sources))
        .collect()
}

fn forgotten(program: &Source, sources: &[Source]) -> Vec<Finding> {
    let folder = program.path.trim_end_matches("main.rs");
    let modules = sources.iter().filter_map(|source| {
        let module = module(source.path.strip_prefix(folder)?)?;
        Some((source, module))
    });
    let named = |module: &str| {
        let declaration = format!("mod {module};");
        program.text.lines().any(|line| line == declaration)
    };
    let forgotten = modules.filter(|(_, module)| *module != "main" && !named(module));
    forgotten
        .map(|(source, module)| Finding {
            path: source.path.clone(),
            line: 1,
            what: format!("its tests never run: add `mod {module};` to {folder}main.rs"),
        })
        .collect()
}

/// The module of the program that begins in the file at `path`.
fn module(path: &str) -> Option<&str> {
    let module = path.strip_suffix("/mod.rs").or(path.strip_suffix(".rs"))?;
    (!module.contains('/')).then_some(module)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_file_or_folder_that_is_not_named_is_found() {
        let sources = [
            source("sim/tests/main.rs", "mod income;\nmod odd;\n"),
            source("sim/tests/income.rs", ""),
            source("sim/tests/incomes.rs", ""),
            source("sim/tests/odd/mod.rs", "mod week;"),
            source("sim/tests/odd/week.rs", ""),
            source("sim/tests/survival/mod.rs", ""),
            source("sim/tests/plans/careless.json", ""),
            source("content/tests/checker.rs", ""),
        ];
        let found = check(&sources);
        let paths: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
        assert_eq!(paths, ["sim/tests/incomes.rs", "sim/tests/survival/mod.rs"]);
    }
}
