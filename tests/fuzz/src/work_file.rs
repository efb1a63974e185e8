//! A learner's file: somebody else's bytes until its envelope was opened.

use content::envelope::{EnvelopeError, Opened, Payload, SealError, open, open_as, seal};
use content::messages::{Language, messages};
use content::work::{Backup, StudioWork};
use serde_json::Value;

use crate::plan::{case, holds_for};
use crate::repository::{Seeds, compact, files};

/// Opens the bytes as they are; and, since bytes made up never have the right digest, what stands in them sealed anew.
pub(crate) fn run(bytes: &[u8]) {
    match open(bytes) {
        Ok(Opened::Work(work)) => seals(&*work),
        Ok(Opened::Backup(backup)) => seals(&*backup),
        Err(refusal) => told(&refusal),
    }
    let Ok(mut file) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    let body = file.get_mut("body").map_or(Value::Null, Value::take);
    if let Ok(work) = serde_json::from_value::<StudioWork>(body.clone()) {
        seals(&work);
        let plan = work.history.plan(case());
        assert!(holds_for(case(), &plan));
    }
    if let Ok(backup) = serde_json::from_value::<Backup>(body) {
        seals(&backup);
    }
}

/// What its own check admits is sealed and opens again as it was, unless it is too large or too deep to be read.
fn seals<B: Payload + PartialEq + std::fmt::Debug>(body: &B) {
    let file = match seal(body, "1") {
        Ok(file) => file,
        Err(SealError::TooLarge { .. } | SealError::Digest(_)) => return,
        Err(refusal) => panic!("{refusal}"),
    };
    match (body.check(), open_as::<B>(file.as_bytes())) {
        (Ok(()), Ok(opened)) => assert_eq!(opened, *body),
        (Err(_), Err(refusal)) => told(&refusal),
        (Ok(()), Err(refusal)) => panic!("{refusal}"),
        (Err(broken), Ok(_)) => panic!("opened in spite of {broken}"),
    }
}

/// Every refusal has its words in both languages.
fn told(refusal: &EnvelopeError) {
    for language in Language::ALL {
        let notice = (messages(language).files.refused)(refusal);
        assert!(!notice.happened.is_empty() && !notice.remedy.is_empty());
    }
}

pub(crate) fn seeds() -> Seeds {
    let mut seeds = files("content/fixtures/envelope", ".json");
    let compacted: Seeds = seeds.iter().map(|seed| compact(seed)).collect();
    seeds.extend(compacted);
    seeds
}
