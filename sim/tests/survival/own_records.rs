//! Files that people bring: what is read, and what is refused where.

use proptest::prelude::*;
use tsumugi_sim::survival::Record;
use tsumugi_sim::survival::reader::{Column, Fault, HIGHEST_CODE, Limits, Reading, Refusal, read};

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &Limits::default()).expect("a good file")
}

fn refusals(bytes: &[u8]) -> Vec<Refusal> {
    read(bytes, &Limits::default()).expect_err("a bad file")
}

/// Line, column and value of the only refusal, with its fault.
#[track_caller]
fn refused(text: &str, line: usize, column: Option<&str>, value: Option<&str>, fault: Fault) {
    let refusal = Refusal {
        line,
        column: column.map(str::to_owned),
        value: value.map(str::to_owned),
        fault,
    };
    assert_eq!(refusals(text.as_bytes()), [refusal], "{text:?}");
}

#[test]
fn headers_are_english_or_japanese_in_any_letters() {
    let english = reading("Weight,GROUP,time,Cause,entry,Stratum\n2,a,5,1,1,x\n1,b,7.5,0,0,y\n");
    let japanese = reading("重み,群,時間,原因,開始,層\n2,a,5,1,1,x\n1,b,7.5,0,0,y\n");
    assert_eq!(english, japanese);
    let records: Vec<Record> = english.study.records().copied().collect();
    let first = Record::new(5.0, Some(0)).and_then(|record| record.entering_at(1.0));
    let first = first.and_then(|record| record.weighing(2.0));
    assert_eq!(
        records,
        [
            first.expect("a record"),
            Record::new(7.5, None).expect("a record")
        ]
    );
    assert_eq!(
        (english.study.groups(), english.study.strata()),
        (&["a".into(), "b".into()][..], &["x".into(), "y".into()][..])
    );
    assert!(english.study.competing());
}

#[test]
fn mark_line_ends_quotes_spaces_and_empty_rows_change_nothing() {
    let plain = reading("time,event,group\n3,1,a\n4,0,\"b, or c\"\n");
    let other = reading(
        "\u{feff}\r\n time , event,\"group\"\r\n\r\n3, 1 ,a\r\n,,\r\n4,0,\"b, or c\"\r\n\r\n",
    );
    assert_eq!(plain, other);
    assert!(!plain.study.competing());
    assert_eq!(reading("time,event,group\r3,1,a\r4,0,\"b, or c\""), plain);
}

#[test]
fn columns_of_other_names_are_left_out_and_said() {
    let read = reading("name,time,event,wieght\nA,3,1,2\n");
    assert_eq!(read.left_out, ["name", "wieght"]);
    assert!(read.study.records().all(|record| record.weight() == 1.0));
}

#[test]
fn no_two_columns_share_a_header() {
    let mut headers: Vec<_> = Column::ALL
        .iter()
        .flat_map(|column| column.headers())
        .collect();
    let all = headers.len();
    headers.sort_unstable();
    headers.dedup();
    assert_eq!(headers.len(), all);
    assert!(
        headers
            .iter()
            .all(|header| header.to_lowercase() == **header && header.trim() == **header)
    );
}

#[test]
fn a_bad_header_is_refused() {
    refused("", 1, None, None, Fault::NoTime);
    refused("week,group\n1,a\n", 1, None, None, Fault::NoEventOrCause);
    refused("event,group\n1,a\n", 1, None, None, Fault::NoTime);
    refused(
        "\ntime,event,cause\n1,1,1\n",
        2,
        None,
        None,
        Fault::EventAndCause,
    );
    let column = Column::Time;
    refused(
        "time,event,週\n1,1,1\n",
        1,
        Some("週"),
        Some("週"),
        Fault::ColumnTwice { column },
    );
    refused("time,event\n", 1, None, None, Fault::NoRows);
    refused("time,event\n,\n", 1, None, None, Fault::NoRows);
}

#[test]
fn a_bad_cell_is_refused_with_its_line_column_and_bound() {
    let time = |value: &str, fault| {
        refused(
            &format!("Time,event\n1,1\n{value},1\n"),
            3,
            Some("Time"),
            Some(value),
            fault,
        )
    };
    for value in ["0", "-2", "-0.0"] {
        time(value, Fault::TimeNotAboveZero);
    }
    let longest = Record::LONGEST;
    for value in ["1e300", "10000000001"] {
        time(value, Fault::TimeTooLong { longest });
    }
    for value in ["inf", "NaN", "1e999", "3週", "１", "0x1"] {
        time(value, Fault::NotANumber);
    }
    time("", Fault::EmptyCell);

    let event = |value: &str, highest| {
        refused(
            &format!("時間,離職\n5,{value}\n"),
            2,
            Some("離職"),
            Some(value),
            Fault::UnknownCode { highest },
        )
    };
    for value in ["2", "-1", "1.0", "yes", "99999999999999999999999"] {
        event(value, 1);
    }
    let highest = HIGHEST_CODE;
    refused(
        "time,cause\n5,21\n",
        2,
        Some("cause"),
        Some("21"),
        Fault::UnknownCode { highest },
    );

    refused(
        "time,event,entry\n5,1,5\n",
        2,
        Some("entry"),
        Some("5"),
        Fault::EntryNotBeforeTime { time: 5.0 },
    );
    refused(
        "time,event,entry\n5,1,-1\n",
        2,
        Some("entry"),
        Some("-1"),
        Fault::EntryBelowZero,
    );
    let out_of_range = Fault::WeightOutOfRange {
        lightest: Record::LIGHTEST,
        heaviest: Record::HEAVIEST,
    };
    for weight in ["-1", "1e-7", "1e7"] {
        refused(
            &format!("time,event,weight\n5,1,{weight}\n"),
            2,
            Some("weight"),
            Some(weight),
            out_of_range,
        );
    }
    refused(
        "time,event,group\n5,1,\n",
        2,
        Some("group"),
        Some(""),
        Fault::EmptyCell,
    );
}

#[test]
fn a_ragged_row_is_refused() {
    let (fields, expected) = (1, 2);
    refused(
        "time,event\n1,1\n\n5\n",
        4,
        None,
        None,
        Fault::Ragged { fields, expected },
    );
    // A quote that is never closed takes in the rest.
    refused(
        "time,event\n\"5,1\n6,1\n",
        2,
        None,
        None,
        Fault::Ragged { fields, expected },
    );
    let fields = 3;
    refused(
        "time,event\r\n5,1,1\r\n",
        2,
        None,
        None,
        Fault::Ragged { fields, expected },
    );
}

#[test]
fn a_mixture_of_encodings_is_refused_where_it_begins() {
    let mut bytes = "time,event,群\n1,1,若者\n2,1,".as_bytes().to_vec();
    // 若 in Shift_JIS.
    bytes.extend([0x8e, 0xe1, b'\n']);
    bytes.extend("3,1,若者\n4,x,若者\n".as_bytes());
    let found = refusals(&bytes);
    let places: Vec<_> = found
        .iter()
        .map(|refusal| (refusal.line, refusal.column.as_deref(), refusal.fault))
        .collect();
    assert_eq!(
        places,
        [
            (3, Some("群"), Fault::NotUtf8),
            (5, Some("event"), Fault::UnknownCode { highest: 1 })
        ]
    );
    let shift_jis_header = refusals(b"\x8e\x9e\x8a\xd4,event\n1,1\n");
    assert_eq!(
        (shift_jis_header[0].line, shift_jis_header[0].fault),
        (1, Fault::NotUtf8)
    );
    let utf16 = refusals(b"\xff\xfet\0i\0m\0e\0");
    assert_eq!((utf16.len(), utf16[0].fault), (1, Fault::NotUtf8));
}

#[test]
fn limits_hold() {
    let limits = Limits {
        bytes: 60,
        rows: 3,
        groups: 2,
        strata: 1,
        refusals: 2,
    };
    let fault = |text: &str| {
        let found = read(text.as_bytes(), &limits).expect_err("too much");
        found
            .last()
            .map(|refusal| (found.len(), refusal.line, refusal.fault))
            .expect("a refusal")
    };
    let long = "time,event\n".repeat(6);
    let (bytes, limit) = (66, 60);
    assert_eq!(fault(&long), (1, 1, Fault::TooManyBytes { bytes, limit }));
    let limit = 3;
    assert_eq!(
        fault("time,event\n1,1\n1,1\n1,1\n1,1\n1,x\n"),
        (1, 5, Fault::TooManyRows { limit })
    );
    let limit = 2;
    assert_eq!(
        fault("time,event,group\n1,1,a\n1,1,b\n1,1,c\n"),
        (1, 4, Fault::TooManyGroups { limit })
    );
    let limit = 1;
    assert_eq!(
        fault("time,event,stratum\n1,1,a\n1,1,b\n1,1,a\n"),
        (1, 3, Fault::TooManyStrata { limit })
    );
    assert_eq!(fault("time,event\n0,1\n0,1\n0,1\n").0, 2);
    assert!(read(b"time,event\n1,1\n1,1\n1,1\n\n,\n", &limits).is_ok());
}

#[test]
fn a_long_cell_is_repeated_in_part() {
    let found = refusals(format!("time,event\n{},1\n", "長".repeat(1000)).as_bytes());
    assert_eq!(found[0].value.as_deref(), Some("長".repeat(40).as_str()));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = read(&bytes, &Limits::default());
        if let Err(found) = read {
            let lines = bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count() + 1;
            prop_assert!(!found.is_empty());
            prop_assert!(found.iter().all(|refusal| (1..=lines).contains(&refusal.line)));
        }
    }

    #[test]
    fn any_cells_are_read_or_refused_on_their_line(
        cells in prop::collection::vec(("[-0-9.e+ ]{0,6}", "[0-3x]?", "[a-c\"\n]{0,3}"), 1..20),
    ) {
        let mut text = String::from("time,cause,group\n");
        for (time, cause, group) in &cells {
            let quoted = group.replace('"', "\"\"");
            text.push_str(&format!("{time},{cause},\"{quoted}\"\n"));
        }
        match read(text.as_bytes(), &Limits::default()) {
            Ok(reading) => prop_assert!(reading.study.records().count() <= cells.len()),
            Err(found) => {
                let lines = text.lines().count();
                for refusal in found {
                    prop_assert!((1..=lines).contains(&refusal.line), "{refusal:?}");
                }
            }
        }
    }
}
