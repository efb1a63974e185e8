//! The style sheet of the site: every file of `course/styles/`, the one that orders the layers first.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files;

const FIRST: &str = "layers.css";

/// Writes the style sheet of `folder` to `target`.
///
/// # Errors
/// When a file can't be read or written.
pub(crate) fn write(folder: &Path, target: &Path) -> Result<()> {
    let mut names = files::below(folder)?;
    names.retain(|name| name.ends_with(".css"));
    names.sort_by_key(|name| (name != FIRST, name.clone()));
    let mut sheet = String::new();
    for name in &names {
        let path = folder.join(name);
        sheet +=
            &fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        sheet.push('\n');
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(target, sheet).with_context(|| format!("writing {}", target.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_layers_comes_first_and_every_folder_is_read() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("tsumugi-styles-{}", std::process::id()));
        fs::create_dir_all(folder.join("components"))?;
        for name in ["base.css", "layers.css", "components/axes.css"] {
            fs::write(folder.join(name), name)?;
        }
        let target = folder.join("out/sheet.txt");
        write(&folder, &target)?;
        let sheet = fs::read_to_string(&target)?;
        fs::remove_dir_all(&folder)?;
        assert_eq!(
            sheet.lines().collect::<Vec<_>>(),
            ["layers.css", "base.css", "components/axes.css"]
        );
        Ok(())
    }
}
