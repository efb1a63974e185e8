//! Problems of content files in Japanese.

use crate::problem::{Expected, Rule};

/// What is wrong, and what to do.
pub(super) fn words(rule: &Rule) -> (String, &'static str) {
    use Rule as R;
    match rule {
        R::FileMissing => said(
            "ファイルがありません",
            "名前を確かめるか、ファイルを置いてください",
        ),
        R::FileTooLarge { limit } => (
            format!("ファイルが{limit} kBより大きくなっています"),
            "二つのファイルに分けてください",
        ),
        R::NestedTooDeep => said(
            "引用やリストの入れ子が深すぎます",
            "入れ子を浅くしてください",
        ),

        R::FrontMatterMissing => said(
            "前書きがありません",
            "1行目に +++ を置き、題などを書いて、もう一度 +++ で閉じてください",
        ),
        R::FrontMatterOpen => said(
            "前書きが閉じていません",
            "前書きの後に +++ だけの行を置いてください",
        ),
        R::FrontMatterLine { expected } => (
            format!("読めない行です。ここには{}が来ます", wanted(expected)),
            "例: title = \"業務分解\"",
        ),
        R::FrontMatterTwice { key } => {
            (format!("{key} が二度書かれています"), "一つにしてください")
        }
        R::FrontMatterUnknown { key } => (
            format!("{key} という項目はありません"),
            "使えるのは title, minutes, session, item, aims, sources です",
        ),
        R::FrontMatterNeeds { key } => {
            (format!("{key} がありません"), "前書きに書き足してください")
        }
        R::FrontMatterValue { key, expected } => (
            format!("{key} の値が合いません。{}を書きます", wanted(expected)),
            "値を直してください",
        ),

        R::RawHtml => said(
            "HTMLが書かれています",
            "Markdownで書き直してください。< をそのまま見せるときは \\< と書きます",
        ),
        R::ImageInText => said(
            "本文の中に画像があります",
            "figure ブロックにして、説明を付けてください",
        ),
        R::HeadingIsTitle => said("# の見出しは題と重なります", "## から始めてください"),
        R::HeadingSkips => said("見出しの段が飛んでいます", "一段ずつ下げてください"),
        R::HeadingTwice { id } => (
            format!("見出しのID {id} が二度使われています"),
            "別のIDにしてください",
        ),
        R::EmphasisUnread => said(
            "** が記号のまま表示されます",
            "** を「」の内側に移すか、** の外側に空白を入れてください",
        ),
        R::RubyBroken => said(
            "ルビが読み取れません",
            "{漢字|かんじ} の形にしてください。表の中では \\| と書きます",
        ),
        R::LinkRefused { address } => (
            format!("{address} へのリンクは使えません"),
            "このサイトの中は #/… 、外は https://… で書いてください",
        ),
        R::LinkNowhere { address } => (
            format!("{address} という行き先がありません"),
            "行き先を確かめてください",
        ),

        R::BlockUnknown { name } => (
            format!("{name} というブロックはありません"),
            "quiz, predict, reveal, reflect, figure, try, source のどれかにしてください",
        ),
        R::BlockInside { name } => (
            format!("{name} がリスト・引用・ほかのブロックの中にあります"),
            "本文のいちばん外側に移してください",
        ),
        R::BlockOpening { part } => (
            format!("ブロックの1行目の {part} が読めません"),
            "名前=値 の形で一度だけ書いてください",
        ),
        R::BlockAttribute { key } => (
            format!("{key} はこのブロックでは使えません"),
            "消すか、つづりを直してください",
        ),
        R::BlockNeeds { key } => (
            format!("{key}=… がありません"),
            "ブロックの1行目に書き足してください",
        ),
        R::BlockId { id } => (
            format!("{id} はIDにできません"),
            "英小文字で始め、英小文字・数字・ハイフンだけにしてください",
        ),
        R::BlockTwice { id } => (
            format!("ブロックのID {id} が二度使われています"),
            "別のIDにしてください",
        ),
        R::BlockWithoutQuestion => said(
            "問いがありません",
            "選択肢や --- の前に、問いの文を書いてください",
        ),
        R::BlockWithoutAnswer => said(
            "開いたあとの文がありません",
            "--- だけの行の後に書いてください",
        ),
        R::QuizTooFewChoices => said(
            "選択肢が二つより少なくなっています",
            "「- [ ] 選択肢 :: 説明」の行を足してください",
        ),
        R::QuizWithoutRight => said(
            "正しい選択肢がありません",
            "正しいものを - [x] にしてください",
        ),
        R::QuizAllRight => said(
            "すべての選択肢が正しくなっています",
            "正しくないものを - [ ] にするか、reveal にしてください",
        ),
        R::ChoiceWithoutFeedback { choice } => (
            format!("「{choice}」に説明がありません"),
            "選択肢の後に :: と、選んだ人への説明を書いてください",
        ),
        R::ChoiceWithoutBox => said(
            "[ ] のない行が選択肢の中にあります",
            "- [ ] か - [x] で始めてください",
        ),
        R::ChoicesNotLast => said(
            "選択肢の後に文があります",
            "選択肢の前か、--- の後に移してください",
        ),
        R::FigureWithoutDescription => said(
            "図の説明がありません",
            "--- だけの行の後に、見えない人に伝わる説明を書いてください",
        ),
        R::FigureEmpty => said(
            "図の題か中身がありません",
            "1行目に題を書き、src=… か表を入れてください",
        ),
        R::TryWithoutControl => said(
            "動かせるものがありません",
            "「- minutes 60 90 :: 一日の長さ」のような行を足してください",
        ),
        R::TryControl { name } => (
            format!("{name} という操作はありません"),
            "minutes, check-ins, guide, buddy, quiet, sheet のどれかにしてください",
        ),
        R::TryValues { name } => (
            format!("{name} の値が合いません"),
            "minutes は30〜480、check-ins は0〜8の数を二つ以上。ほかは値を書きません",
        ),
        R::SourceUnknown { id } => (
            format!("{id} という出典がありません"),
            "sources.json に加えるか、IDを直してください",
        ),
        R::SourceUnlisted { id } => (
            format!("出典 {id} が前書きの sources にありません"),
            "sources に書き足してください",
        ),

        R::Json { detail } => (
            format!("JSONとして読めません（{detail}）"),
            "この行の括弧・引用符・項目名を確かめてください",
        ),
        R::VersionNewer { found, known } => (
            format!("形式の版{found}は、このサイトが読める版{known}より新しいものです"),
            "サイトを新しくするか、古い版で書き出してください",
        ),
        R::IdTwice { id } => (
            format!("ID {id} が二度使われています"),
            "別のIDにしてください",
        ),
        R::ReferenceUnknown { field, id } => (
            format!("{field} の {id} が見つかりません"),
            "IDを直すか、その相手を加えてください",
        ),
        R::CaseValue { field, expected } => (
            format!("{field} の値が合いません。{}を書きます", wanted(expected)),
            "値を直してください",
        ),
        R::CsvColumns { expected, found } => (
            format!("列が{found}あります。見出しは{expected}列です"),
            "「,」を含む欄は \" で囲んでください",
        ),
        R::CsvHeading { expected } => (
            format!("1行目が {expected} ではありません"),
            "見出しの行を直してください",
        ),
        R::CsvEmpty { column } => (format!("{column} が空です"), "書き足してください"),
        R::CsvQuote => said(
            "引用符が閉じていません",
            "\" を閉じてください。欄の中の \" は \"\" と書きます",
        ),

        R::Unmentioned { id } => (
            format!("{id} が manifest.json に載っていません"),
            "manifest.json に加えるか、ファイルを消してください",
        ),
        R::LanguageLacksFile { language } => (
            format!("{language} に同じファイルがありません"),
            "訳を置くか、両方から消してください",
        ),
        R::LanguageLacksBlock { language, id } => (
            format!("{language} にブロック {id} がありません"),
            "両方の言語に同じIDのブロックを置いてください",
        ),
        R::LanguageDiffers { language, id } => (
            format!("{id} が {language} と、言葉のほかでも違っています"),
            "数・正解・種類・順番を同じにしてください",
        ),
        R::WordMissing { id } => (
            format!("{id} の言葉がありません"),
            "この言語の言葉を書き足してください",
        ),
        R::WordUnknown { id } => (
            format!("{id} は事例にありません"),
            "消すか、IDを直してください",
        ),
        R::WordEmpty { id } => (format!("{id} の言葉が空です"), "書き足してください"),
    }
}

fn said(what: &str, remedy: &'static str) -> (String, &'static str) {
    (what.to_owned(), remedy)
}

fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::KeyAndValue => "「項目 = 値」".to_owned(),
        Expected::Text => "引用符で囲んだ1行の文".to_owned(),
        Expected::SomeText => "空でない文".to_owned(),
        Expected::Integer {
            least: i64::MIN, ..
        } => "整数".to_owned(),
        Expected::Integer { least, most } => format!("{least}から{most}までの整数"),
        Expected::Texts => "[\"…\", \"…\"] の並び".to_owned(),
        Expected::SomeTexts => "一つ以上の文の並び".to_owned(),
        Expected::EndOfLine => "行の終わり".to_owned(),
        Expected::Of(values) => format!("「{values}」"),
    }
}
