//! Reading the reference files, and comparing with them.

use serde_json::Value;
use tsumugi_sim::survival::{EventTable, Interval, Record};

const RELATIVE: f64 = 1e-10;
/// The reference rounds to 15 digits; what it gives as 0 may differ by rounding.
const ABSOLUTE: f64 = 1e-14;

pub(crate) fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("the reference is JSON")
}

pub(crate) fn array(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    let number = |value: &Value| value.as_f64().expect("a number");
    array(value).iter().map(number).collect()
}

pub(crate) fn cause(code: &Value) -> Option<usize> {
    let code = code.as_u64().expect("a code");
    usize::try_from(code).expect("a cause").checked_sub(1)
}

/// Records of columns `time` and `event` or `cause`, each as it comes.
pub(crate) fn records(data: &Value, code: &str) -> Vec<Record> {
    let times = numbers(&data["time"]);
    let causes = array(&data[code]).iter().map(cause);
    let records = times.into_iter().zip(causes);
    records
        .map(|(time, cause)| Record::new(time, cause).expect("a record"))
        .collect()
}

/// The records of those whose `column` is `name`.
pub(crate) fn members(records: &[Record], column: &Value, name: &str) -> Vec<Record> {
    let all = records.iter().zip(array(column));
    let of_group = all.filter(|(_, group)| *group == name);
    of_group.map(|(record, _)| *record).collect()
}

pub(crate) fn table(causes: usize, records: &[Record]) -> EventTable {
    EventTable::from_records(causes, records).expect("causes in range")
}

#[track_caller]
pub(crate) fn close(what: &str, ours: Option<f64>, theirs: &Value) {
    match (ours, theirs.as_f64()) {
        (None, None) => {}
        (Some(ours), Some(theirs)) => assert!(
            (ours - theirs).abs() <= RELATIVE * theirs.abs() + ABSOLUTE,
            "{what}: {ours} against {theirs}"
        ),
        (ours, theirs) => panic!("{what}: {ours:?} against {theirs:?}"),
    }
}

#[track_caller]
pub(crate) fn close_all(
    what: &str,
    ours: impl IntoIterator<Item = impl Into<Option<f64>>>,
    theirs: &Value,
) {
    let ours: Vec<Option<f64>> = ours.into_iter().map(Into::into).collect();
    assert_eq!(ours.len(), array(theirs).len(), "{what}");
    for (index, (&ours, theirs)) in ours.iter().zip(array(theirs)).enumerate() {
        close(&format!("{what}[{index}]"), ours, theirs);
    }
}

pub(crate) fn lower(interval: Option<Interval>) -> Option<f64> {
    interval.map(|interval| interval.lower)
}

pub(crate) fn upper(interval: Option<Interval>) -> Option<f64> {
    interval.map(|interval| interval.upper)
}
