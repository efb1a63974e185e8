//! Seeing that a file changed, by looking at times of change: works on every file system and needs nothing.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Files and folders that are looked at again and again.
pub(crate) struct Watch {
    places: Vec<PathBuf>,
    seen: Picture,
}

/// What can be seen of a change without reading: how many files, and when the last one was written.
type Picture = (usize, Option<SystemTime>);

impl Watch {
    /// Watches `places` below `root`.
    pub(crate) fn new(root: &Path, places: &[&str]) -> Self {
        let places: Vec<PathBuf> = places.iter().map(|place| root.join(place)).collect();
        let seen = picture(&places);
        Self { places, seen }
    }

    /// Whether something changed since the last call.
    pub(crate) fn changed(&mut self) -> bool {
        let now = picture(&self.places);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn picture(places: &[PathBuf]) -> Picture {
    let mut picture = (0, None);
    for place in places {
        add(place, &mut picture);
    }
    picture
}

/// A file that is gone by the time it is looked at simply doesn't count.
fn add(place: &Path, picture: &mut Picture) {
    let Ok(facts) = place.metadata() else { return };
    if facts.is_dir() {
        for entry in place.read_dir().into_iter().flatten().flatten() {
            add(&entry.path(), picture);
        }
    } else {
        picture.0 += 1;
        picture.1 = picture.1.max(facts.modified().ok());
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_new_a_changed_and_a_removed_file_are_seen_once() -> std::io::Result<()> {
        let folder = std::env::temp_dir().join(format!("tsumugi-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner"))?;
        let mut watch = Watch::new(&folder, &["inner"]);
        assert!(!watch.changed());
        let file = folder.join("inner/a.md");
        fs::write(&file, "1")?;
        assert!(watch.changed() && !watch.changed());
        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        fs::File::options()
            .write(true)
            .open(&file)?
            .set_modified(later)?;
        assert!(watch.changed() && !watch.changed());
        fs::remove_file(&file)?;
        assert!(watch.changed() && !watch.changed());
        fs::remove_dir_all(&folder)
    }
}
