//! Strings about files that leave and enter the site.

use super::notice::Notice;
use crate::envelope::{EnvelopeError, Kind, Place, SealError};

/// Strings about files that leave and enter the site.
#[derive(Clone, Copy, Debug)]
pub struct FilesMessages {
    /// Button: save the work on a case as a file.
    pub export_work: &'static str,
    /// Button: save everything this browser keeps as a file.
    pub export_all: &'static str,
    /// Button: open a file.
    pub import: &'static str,
    /// Label of the file control.
    pub choose: &'static str,
    /// What a file holds, by kind.
    pub kind: fn(Kind) -> &'static str,
    /// A file was saved under this name.
    pub exported: fn(name: &str) -> String,
    /// A file was opened.
    pub imported: fn(Kind) -> String,
    /// Name of a file before its ending, without characters a file system refuses.
    pub work_file_name: fn(case: &str) -> String,
    /// Name of the file with everything, before its ending.
    pub backup_file_name: &'static str,
    /// Name of a file with something unreadable, before its ending.
    pub unreadable_file_name: &'static str,
    /// Asked before a file takes the place of work on the same case.
    pub replace_question: &'static str,
    /// Why a file was not opened.
    pub refused: fn(&EnvelopeError) -> Notice,
    /// Why a file could not be made.
    pub not_sealed: fn(&SealError) -> Notice,
    /// The browser could not read the chosen file.
    pub unreadable: fn() -> Notice,
}

/// Japanese.
pub const JA: FilesMessages = FilesMessages {
    export_work: "この事例の取り組みをファイルに保存する",
    export_all: "この端末の記録をすべてファイルに保存する",
    import: "ファイルから読み込む",
    choose: "読み込むファイル（.tsumugi.json）",
    kind: kind_ja,
    exported: |name| format!("「{name}」に保存しました。"),
    imported: |kind| format!("ファイルから{}を読み込みました。", kind_ja(kind)),
    work_file_name: |case| format!("tsumugi-取り組み-{case}"),
    backup_file_name: "tsumugi-記録一式",
    unreadable_file_name: "tsumugi-読めなかった記録",
    replace_question: "この端末には、同じ事例の取り組みがすでにあります。ファイルの内容に置き換えますか。",
    refused: refused_ja,
    not_sealed: not_sealed_ja,
    unreadable: || {
        Notice::new(
            "選ばれたファイルを読み取れませんでした。",
            SAFE_JA,
            "ファイルが移動・削除されていないか、ほかのソフトで開いていないかを確かめて、もう一度選んでください。",
        )
    },
};

/// English.
pub const EN: FilesMessages = FilesMessages {
    export_work: "Save the work on this case as a file",
    export_all: "Save everything kept on this device as a file",
    import: "Open a file",
    choose: "File to open (.tsumugi.json)",
    kind: kind_en,
    exported: |name| format!("Saved as “{name}”."),
    imported: |kind| format!("Opened {} from the file.", kind_en(kind)),
    work_file_name: |case| format!("tsumugi-work-{case}"),
    backup_file_name: "tsumugi-everything",
    unreadable_file_name: "tsumugi-unreadable",
    replace_question: "This device already keeps work on the same case. Put the file in its place?",
    refused: refused_en,
    not_sealed: not_sealed_en,
    unreadable: || {
        Notice::new(
            "The chosen file could not be read.",
            SAFE_EN,
            "Check that it hasn't been moved or deleted and isn't open in another program, then choose it again.",
        )
    },
};

const SAFE_JA: &str =
    "ファイルからは何も取り込んでいません。この端末に保存済みの内容はそのままです。";
const SAFE_EN: &str = "Nothing was taken from the file. What is kept on this device is unchanged.";

const fn kind_ja(kind: Kind) -> &'static str {
    match kind {
        Kind::Work => "事例の取り組み",
        Kind::Backup => "記録一式",
    }
}

const fn kind_en(kind: Kind) -> &'static str {
    match kind {
        Kind::Work => "the work on a case",
        Kind::Backup => "a complete record",
    }
}

/// Bytes in megabytes with one decimal, rounded up so that a refused file never looks allowed.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Bytes in whole megabytes, rounded down, for limits.
const fn whole_megabytes(bytes: u64) -> u64 {
    bytes / (1024 * 1024)
}

fn place_ja(place: Place) -> String {
    format!("{}行{}文字目", place.line, place.column)
}

fn place_en(place: Place) -> String {
    format!("line {}, column {}", place.line, place.column)
}

fn refused_ja(error: &EnvelopeError) -> Notice {
    let (happened, remedy) = match error {
        EnvelopeError::TooLarge { bytes, limit } => (
            format!(
                "ファイルが大きすぎるため、開きませんでした（{} MB。読めるのは{} MBまでです）。",
                megabytes(*bytes),
                whole_megabytes(*limit)
            ),
            "つむぐで保存したファイル（.tsumugi.json）かどうかを確かめて、選び直してください。".to_owned(),
        ),
        EnvelopeError::TooDeep { limit, place } => (
            format!(
                "ファイルの入れ子が深すぎるため、開きませんでした（{}。読めるのは{limit}段までです）。",
                place_ja(*place)
            ),
            "つむぐで保存したファイルは、このようになりません。保存し直したファイルを選んでください。".to_owned(),
        ),
        EnvelopeError::NotJson { place } => (
            format!(
                "ファイルの中身が途中で切れているか、壊れています（{}）。",
                place_ja(*place)
            ),
            "元のファイルをもう一度コピーするか、送ってくれた人に送り直してもらってください。".to_owned(),
        ),
        EnvelopeError::Foreign => (
            "つむぐのファイルではないようです。".to_owned(),
            "つむぐで保存したファイル（.tsumugi.json）を選んでください。".to_owned(),
        ),
        EnvelopeError::Newer { found, known } => (
            format!(
                "新しい版のつむぐで作られたファイルです（形式{found}。このサイトで読めるのは{known}までです）。"
            ),
            "このサイトを新しい版に更新してから開くか、作成に使ったサイトで開いてください。".to_owned(),
        ),
        EnvelopeError::WrongKind { found, wanted } => (
            match Kind::from_word(found) {
                Some(kind) => format!("ここで開けるファイルではありません。中身は{}です。", kind_ja(kind)),
                None => format!("このサイトが知らない種類のファイルです（「{found}」）。"),
            },
            format!(
                "ここでは{}のファイルを選んでください。",
                wanted.iter().map(|kind| kind_ja(*kind)).collect::<Vec<_>>().join("か")
            ),
        ),
        EnvelopeError::UnknownField { path, place } => (
            format!("ファイルに知らない項目があります（{}の「{path}」）。", place_ja(*place)),
            "手で書き加えた場合は、その項目を消してください。覚えがなければ、保存し直したファイルを選んでください。"
                .to_owned(),
        ),
        EnvelopeError::Invalid { path, .. } => (
            if path.is_empty() {
                "ファイルの形が決まりに合っていません。".to_owned()
            } else {
                format!("ファイルの「{path}」の値が決まりに合っていません。")
            },
            "手で書き換えた場合は元に戻してください。覚えがなければ、保存し直したファイルを選んでください。".to_owned(),
        ),
        EnvelopeError::DigestMismatch { .. } => (
            "保存したあとに中身が変わっています（照合の値が合いません）。".to_owned(),
            "元のファイルをもう一度コピーするか、つむぐで保存し直したファイルを選んでください。".to_owned(),
        ),
    };
    Notice::new(happened, SAFE_JA, remedy)
}

fn refused_en(error: &EnvelopeError) -> Notice {
    let (happened, remedy) = match error {
        EnvelopeError::TooLarge { bytes, limit } => (
            format!(
                "The file is too large and was not opened ({} MB; up to {} MB are read).",
                megabytes(*bytes),
                whole_megabytes(*limit)
            ),
            "Check that it is a file saved by Tsumugi (.tsumugi.json) and choose again.".to_owned(),
        ),
        EnvelopeError::TooDeep { limit, place } => (
            format!(
                "The file is nested too deeply and was not opened ({}; up to {limit} levels are read).",
                place_en(*place)
            ),
            "Files saved by Tsumugi never look like this. Choose a file that was saved again.".to_owned(),
        ),
        EnvelopeError::NotJson { place } => (
            format!("The file is cut off or damaged ({}).", place_en(*place)),
            "Copy the original again, or ask for it to be sent again.".to_owned(),
        ),
        EnvelopeError::Foreign => (
            "This doesn't seem to be a Tsumugi file.".to_owned(),
            "Choose a file saved by Tsumugi (.tsumugi.json).".to_owned(),
        ),
        EnvelopeError::Newer { found, known } => (
            format!(
                "The file was made by a newer Tsumugi (format {found}; this site reads up to {known})."
            ),
            "Update this site first, or open the file on the site it was made with.".to_owned(),
        ),
        EnvelopeError::WrongKind { found, wanted } => (
            match Kind::from_word(found) {
                Some(kind) => format!("This file can't be opened here: it holds {}.", kind_en(kind)),
                None => format!("This site doesn't know this kind of file (“{found}”)."),
            },
            format!(
                "Choose a file with {} here.",
                wanted.iter().map(|kind| kind_en(*kind)).collect::<Vec<_>>().join(" or ")
            ),
        ),
        EnvelopeError::UnknownField { path, place } => (
            format!("The file has a field that isn't known (“{path}”, {}).", place_en(*place)),
            "If you added it by hand, remove it. Otherwise choose a file that was saved again.".to_owned(),
        ),
        EnvelopeError::Invalid { path, .. } => (
            if path.is_empty() {
                "The file doesn't have the form it should have.".to_owned()
            } else {
                format!("A value in the file breaks a rule (“{path}”).")
            },
            "If you changed it by hand, change it back. Otherwise choose a file that was saved again.".to_owned(),
        ),
        EnvelopeError::DigestMismatch { .. } => (
            "The file has changed since it was saved (its check value doesn't match).".to_owned(),
            "Copy the original again, or choose a file that Tsumugi saved again.".to_owned(),
        ),
    };
    Notice::new(happened, SAFE_EN, remedy)
}

fn not_sealed_ja(error: &SealError) -> Notice {
    let happened = match error {
        SealError::TooLarge { bytes, limit } => format!(
            "記録が大きすぎるため、ファイルにできませんでした（{} MB。上限は{} MBです）。",
            megabytes(*bytes),
            whole_megabytes(*limit)
        ),
        SealError::Digest(_) | SealError::NotWritten(_) => {
            "記録をファイルにできませんでした。".to_owned()
        }
    };
    Notice::new(
        happened,
        "この端末に保存済みの内容はそのままです。",
        "事例ごとに保存してください。それでもできないときは、サイトを再読み込みしてからもう一度お試しください。",
    )
}

fn not_sealed_en(error: &SealError) -> Notice {
    let happened = match error {
        SealError::TooLarge { bytes, limit } => format!(
            "The record is too large for a file ({} MB; the limit is {} MB).",
            megabytes(*bytes),
            whole_megabytes(*limit)
        ),
        SealError::Digest(_) | SealError::NotWritten(_) => {
            "The record could not be made into a file.".to_owned()
        }
    };
    Notice::new(
        happened,
        "What is kept on this device is unchanged.",
        "Save each case on its own. If that fails too, reload the site and try again.",
    )
}

#[cfg(test)]
mod tests {
    use super::{megabytes, whole_megabytes};
    use crate::envelope::LARGEST_FILE;

    #[test]
    fn a_refused_size_never_reads_as_allowed() {
        assert_eq!(whole_megabytes(LARGEST_FILE), 2);
        assert_eq!(megabytes(LARGEST_FILE + 1), "2.1");
        assert_eq!(megabytes(50 * 1024 * 1024), "50.0");
    }
}
