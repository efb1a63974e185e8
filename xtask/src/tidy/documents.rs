//! The relative links of the documents lead somewhere. Lessons are looked after by the content check.

use super::{Finding, Source};

const CHECKED_ELSEWHERE: [&str; 3] = ["content/ja/", "content/en/", "content/fixtures/"];

pub(super) fn check(source: &Source, paths: &[&str]) -> Vec<Finding> {
    let elsewhere = CHECKED_ELSEWHERE
        .iter()
        .any(|folder| source.path.starts_with(folder));
    if !source.has_extension(&["md"]) || elsewhere {
        return Vec::new();
    }
    let folder = source
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let mut findings = Vec::new();
    let mut in_code = false;
    for (index, line) in source.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code || line.starts_with("    ") {
            continue;
        }
        for target in targets(line).filter(|target| is_relative(target)) {
            let file = target.split('#').next().unwrap_or_default();
            let leads = file.is_empty()
                || resolved(folder, file).is_some_and(|place| exists(&place, paths));
            if !leads {
                let what = format!("`{target}` leads nowhere");
                findings.push(Finding {
                    path: source.path.clone(),
                    line: index + 1,
                    what,
                });
            }
        }
    }
    findings
}

/// What the links and pictures of a line point at.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', ' ']).next())
}

fn is_relative(target: &str) -> bool {
    !target.contains("://") && !target.starts_with("mailto:")
}

/// The path from the root that `target` means in a document of `folder`; none if it leaves the repository.
fn resolved(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Whether there is such a file, or a folder with files in it.
fn exists(place: &str, paths: &[&str]) -> bool {
    paths.iter().any(|path| {
        path.strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || place.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    const PATHS: [&str; 3] = ["README.md", "sim/src/lib.rs", "docs/picture.png"];

    fn lines(path: &str, text: &str) -> Vec<usize> {
        found_in(path, text, |source| check(source, &PATHS))
    }

    #[test]
    fn a_link_leads_to_a_file_or_a_folder() {
        let text = "[engine](sim/) ![it](docs/picture.png)\n[gone](GONE.md)\n[part](#part) [web](https://example.org)\n";
        assert_eq!(lines("README.md", text), [2]);
        assert!(lines("docs/model.md", "[up](../README.md#start)\n").is_empty());
        assert_eq!(lines("README.md", "[out](../other)\n"), [1]);
    }

    #[test]
    fn code_is_not_a_link() {
        assert!(lines("README.md", "```\n[a](b)\n```\n").is_empty());
    }

    #[test]
    fn lessons_are_checked_elsewhere() {
        assert!(lines("content/ja/a.md", "[gone](GONE.md)\n").is_empty());
    }
}
