//! Nothing in the repository names the machine it was written on, or where that machine gets its packages.

use super::{Finding, Source};

/// Written in two parts so that this file keeps its own rule.
const FOLDERS: [&str; 4] = [
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rk/"),
];
const HOSTS: [&str; 3] = [
    concat!("arti", "factory"),
    concat!("registry.", "npmjs.org"),
    concat!("index.", "crates.io"),
];

pub(super) fn check(source: &Source) -> Vec<Finding> {
    source.each_line(|line| {
        if let Some(host) = HOSTS.into_iter().find(|host| line.contains(host)) {
            return Some(format!(
                "`{host}` belongs to one machine's settings: leave it out"
            ));
        }
        let folder = FOLDERS
            .into_iter()
            .find(|folder| begins_path(line, folder))?;
        Some(format!(
            "`{folder}` is a folder of one machine: use a path from the root of the repository"
        ))
    })
}

/// Whether a path of `line` begins with `folder`, rather than having it inside.
fn begins_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        !before.is_some_and(|before| {
            before.is_alphanumeric() || matches!(before, '.' | '-' | '_' | '}' | '~')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = format!(
            "see {0}someone/x\ncontent/src{0}a.rs\n\"{1}a\"\n",
            FOLDERS[1], FOLDERS[3]
        );
        assert_eq!(found_in("README.md", &text, check), [1, 3]);
    }

    #[test]
    fn a_host_of_packages_is_found() {
        let text = format!("\"resolved\": \"https://{}/axe-core\"", HOSTS[1]);
        assert_eq!(found_in("tests/package-lock.json", &text, check), [1]);
    }
}
