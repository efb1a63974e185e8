//! Reasons in Japanese that others give in English: the reader of JSON, the system, and the engine's own small faults.

use std::io::{self, ErrorKind};

use sim::experiment::FieldRefusal;
use sim::model::parameters::ParameterProblem;

/// Why a JSON text is not what is wanted. What is not known stays as it is.
pub(super) fn of_json(reason: &str) -> String {
    let (kind, rest) = reason.split_once(", expected ").unwrap_or((reason, ""));
    let rest = rest
        .trim_start_matches("one of ")
        .replace("` or `", ", ")
        .replace('`', "");
    if let Some(name) = kind.strip_prefix("unknown field ") {
        return format!(
            "「{}」という項目はありません。使えるもの：{rest}",
            quoted(name)
        );
    }
    if let Some(name) = kind.strip_prefix("unknown variant ") {
        return format!("「{}」は使えません。使えるもの：{rest}", quoted(name));
    }
    if let Some(name) = kind.strip_prefix("missing field ") {
        return format!("項目「{}」がありません", quoted(name));
    }
    if let Some(name) = kind.strip_prefix("duplicate field ") {
        return format!("項目「{}」が二度書かれています", quoted(name));
    }
    for start in ["invalid type: ", "invalid value: ", "invalid length "] {
        if let Some(found) = kind.strip_prefix(start) {
            let found = found.replace('`', "");
            return format!("{found} は使えません。求められるもの：{rest}");
        }
    }
    if let Some((value, bounds)) = kind.split_once(" is outside ")
        && let Some((lowest, highest)) = bounds.split_once(" to ")
    {
        let (highest, unit) = highest.split_once(' ').unwrap_or((highest, ""));
        let unit = of_unit(unit);
        return format!("{value} は使えません。{lowest} から {highest}{unit}まで");
    }
    match kind {
        "EOF while parsing a value"
        | "EOF while parsing a string"
        | "EOF while parsing a list"
        | "EOF while parsing an object" => "途中で終わっています".to_owned(),
        "expected value" => "値がありません".to_owned(),
        "expected ident" => "true、false、null のどれかが途中で切れています".to_owned(),
        "trailing characters" => "余分な文字が続いています".to_owned(),
        "trailing comma" => "最後のカンマが余分です".to_owned(),
        "key must be a string" => "項目の名前は \" で囲んでください".to_owned(),
        "invalid number" | "number out of range" => "数として読み取れません".to_owned(),
        "recursion limit exceeded" => "入れ子が深すぎます".to_owned(),
        "invalid unicode code point" => "UTF-8 ではありません".to_owned(),
        _ => reason.to_owned(),
    }
}

fn quoted(name: &str) -> &str {
    name.trim_matches('`')
}

fn of_unit(unit: &str) -> String {
    match unit {
        "minutes" | "minutes a week" => " 分".to_owned(),
        "weeks" => " 週".to_owned(),
        "yen" => " 円".to_owned(),
        "" => String::new(),
        other => format!(" {other}"),
    }
}

/// Why the system doesn't read or write a file.
pub(super) fn of_system(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "ファイルかフォルダがありません".to_owned(),
        ErrorKind::PermissionDenied => "許可がありません".to_owned(),
        ErrorKind::IsADirectory => "フォルダです".to_owned(),
        ErrorKind::NotADirectory => "途中にフォルダでないものがあります".to_owned(),
        ErrorKind::StorageFull => "空き容量がありません".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "書き込めないディスクです".to_owned(),
        ErrorKind::InvalidFilename => "ファイル名に使えない名前です".to_owned(),
        _ => error.to_string(),
    }
}

/// What is wrong with a parameter that a case sets.
pub(super) fn of_parameter(problem: &ParameterProblem) -> String {
    match problem {
        ParameterProblem::Unknown { name } => {
            format!("パラメータ {name} はモデルにありません。")
        }
        ParameterProblem::OverriddenTwice { name } => {
            format!("パラメータ {name} が二度定められています。")
        }
        ParameterProblem::OverrideOutsideRange {
            name,
            value,
            low,
            high,
        } => format!("パラメータ {name} は {value} です。{low} から {high} までにしてください。"),
        ParameterProblem::Shares { term } => {
            format!("{term} を離職の原因に分ける割合の合計が 1 になっていません。")
        }
        other => format!("パラメータに問題があります（{other}）。"),
    }
}

/// Why a field of the plan can't be varied.
pub(super) fn of_field(refusal: &FieldRefusal) -> String {
    match refusal {
        FieldRefusal::NotThere { path } => format!("プランに {path} はありません。"),
        FieldRefusal::OutOfRange {
            path,
            value,
            lowest,
            highest,
        } => format!(
            "{path} は {value} にはできません。{lowest} から {highest} までにしてください。"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_of_json_says_is_put_into_japanese() {
        #[derive(Debug, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Stage {
            #[expect(dead_code, reason = "only its faults are looked at")]
            weeks: u8,
            #[expect(dead_code, reason = "only its faults are looked at")]
            step_up: StepUp,
        }
        #[derive(Debug, serde::Deserialize)]
        enum StepUp {
            Time,
            Goals,
        }
        let said = |text: &str| {
            let error = serde_json::from_str::<Stage>(text).unwrap_err().to_string();
            of_json(error.split(" at line ").next().unwrap_or(&error))
        };
        assert!(matches!(
            serde_json::from_str(r#"{"weeks": 1, "step_up": "Time"}"#),
            Ok(Stage { .. })
        ));
        for (text, japanese) in [
            (
                r#"{"joy": 1}"#,
                "「joy」という項目はありません。使えるもの：weeks, step_up",
            ),
            (r#"{"weeks": 1}"#, "項目「step_up」がありません"),
            (
                r#"{"weeks": 1, "weeks": 2}"#,
                "項目「weeks」が二度書かれています",
            ),
            (
                r#"{"weeks": 1, "step_up": "After"}"#,
                "「After」は使えません。使えるもの：Time, Goals",
            ),
            (
                r#"{"weeks": "a"}"#,
                "string \"a\" は使えません。求められるもの：u8",
            ),
            (
                r#"{"weeks": -1}"#,
                "integer -1 は使えません。求められるもの：u8",
            ),
            (r#"{"weeks": 1"#, "途中で終わっています"),
            (r#"{"weeks": }"#, "値がありません"),
            (r#"{"weeks": 1,}"#, "最後のカンマが余分です"),
        ] {
            assert_eq!(said(text), japanese, "{text}");
        }
        let minutes = serde_json::from_str::<sim::units::Minutes>("-5").unwrap_err();
        assert_eq!(
            of_json(&minutes.to_string()),
            "-5 は使えません。0 から 10080 分まで"
        );
        assert_eq!(of_json("something new"), "something new");
    }
}
