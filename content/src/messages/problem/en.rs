//! Problems of content files in English.

use crate::problem::{Expected, Rule};

/// What is wrong, and what to do.
pub(super) fn words(rule: &Rule) -> (String, &'static str) {
    use Rule as R;
    match rule {
        R::FileMissing => said("the file is not there", "check the name, or add the file"),
        R::FileTooLarge { limit } => (
            format!("the file is larger than {limit} kB"),
            "make two files of it",
        ),
        R::NestedTooDeep => said("quotations or lists are nested too deep", "nest less"),

        R::FrontMatterMissing => said(
            "there is no front matter",
            "begin with a line +++, then title and the rest, then +++ again",
        ),
        R::FrontMatterOpen => said(
            "the front matter isn't closed",
            "put a line of only +++ behind it",
        ),
        R::FrontMatterLine { expected } => (
            format!("this line can't be read; {} belongs here", wanted(expected)),
            "for example: title = \"Job breakdown\"",
        ),
        R::FrontMatterTwice { key } => (format!("{key} is there twice"), "keep one"),
        R::FrontMatterUnknown { key } => (
            format!("there is no {key}"),
            "use title, minutes, session, item, aims, sources",
        ),
        R::FrontMatterNeeds { key } => (format!("{key} is missing"), "add it to the front matter"),
        R::FrontMatterValue { key, expected } => (
            format!("{key} doesn't fit; it takes {}", wanted(expected)),
            "change the value",
        ),

        R::RawHtml => said(
            "there is HTML in the text",
            "write it in Markdown; to show a < itself, write \\<",
        ),
        R::ImageInText => said(
            "there is an image in the text",
            "make it a figure block with a description",
        ),
        R::HeadingIsTitle => said("a heading with one # repeats the title", "begin with ##"),
        R::HeadingSkips => said(
            "a level of headings is skipped",
            "go down one level at a time",
        ),
        R::HeadingTwice { id } => (
            format!("two headings have the id {id}"),
            "give one of them another",
        ),
        R::EmphasisUnread => said(
            "a ** will be shown as it is",
            "move the ** inside the quotation marks, or put a space on its outer side",
        ),
        R::RubyBroken => said(
            "this ruby can't be read",
            "write {base|reading}; inside a table write \\| for |",
        ),
        R::LinkRefused { address } => (
            format!("a link to {address} can't be used"),
            "write #/… for this site and https://… for others",
        ),
        R::LinkNowhere { address } => (
            format!("there is no {address}"),
            "check where the link goes",
        ),

        R::BlockUnknown { name } => (
            format!("there is no block {name}"),
            "use quiz, predict, reveal, reflect, figure, try or source",
        ),
        R::BlockInside { name } => (
            format!("{name} stands inside a list, a quotation or another block"),
            "move it to the outermost level",
        ),
        R::BlockOpening { part } => (
            format!("{part} in the block's first line can't be read"),
            "write key=value, each key once",
        ),
        R::BlockAttribute { key } => (
            format!("this block takes no {key}"),
            "remove it, or check the spelling",
        ),
        R::BlockNeeds { key } => (
            format!("{key}=… is missing"),
            "add it to the block's first line",
        ),
        R::BlockId { id } => (
            format!("{id} can't be an id"),
            "begin with a–z; use a–z, digits and hyphens only",
        ),
        R::BlockTwice { id } => (
            format!("two blocks have the id {id}"),
            "give one of them another",
        ),
        R::BlockWithoutQuestion => said(
            "there is no question",
            "write one in front of the choices or the ---",
        ),
        R::BlockWithoutAnswer => said(
            "there is nothing to open",
            "write it behind a line of only ---",
        ),
        R::QuizTooFewChoices => said(
            "there are fewer than two choices",
            "add lines “- [ ] choice :: feedback”",
        ),
        R::QuizWithoutRight => said("no choice is right", "mark what is right with - [x]"),
        R::QuizAllRight => said(
            "every choice is right",
            "mark what is wrong with - [ ], or make it a reveal",
        ),
        R::ChoiceWithoutFeedback { choice } => (
            format!("“{choice}” has no feedback"),
            "write :: behind it, and what someone who chose it should hear",
        ),
        R::ChoiceWithoutBox => said(
            "a line among the choices has no [ ]",
            "begin it with - [ ] or - [x]",
        ),
        R::ChoicesNotLast => said(
            "something stands behind the choices",
            "move it in front of them or behind the ---",
        ),
        R::FigureWithoutDescription => said(
            "the figure has no description",
            "write one behind a line of only ---, for who can't see it",
        ),
        R::FigureEmpty => said(
            "the figure lacks a caption or a content",
            "begin with a caption; add src=… or a table",
        ),
        R::TryWithoutControl => said(
            "there is nothing to change",
            "add a line such as “- minutes 60 90 :: Length of a day”",
        ),
        R::TryControl { name } => (
            format!("there is no control {name}"),
            "use minutes, check-ins, guide, buddy, quiet or sheet",
        ),
        R::TryValues { name } => (
            format!("the values of {name} don't fit"),
            "minutes takes two or more numbers from 30 to 480, check-ins from 0 to 8; the others take none",
        ),
        R::SourceUnknown { id } => (
            format!("there is no source {id}"),
            "add it to sources.json, or correct the id",
        ),
        R::SourceUnlisted { id } => (
            format!("the source {id} isn't in the front matter's sources"),
            "add it there",
        ),

        R::Json { detail } => (
            format!("this is not the JSON expected here ({detail})"),
            "check brackets, quotation marks and names on this line",
        ),
        R::VersionNewer { found, known } => (
            format!(
                "version {found} of the format is newer than version {known}, which this site reads"
            ),
            "bring the site up to date, or export in the older version",
        ),
        R::IdTwice { id } => (
            format!("the id {id} is there twice"),
            "give one of them another",
        ),
        R::ReferenceUnknown { field, id } => (
            format!("{field} names {id}, which isn't there"),
            "correct the id, or add what it names",
        ),
        R::CaseValue { field, expected } => (
            format!("{field} doesn't fit; it takes {}", wanted(expected)),
            "change the value",
        ),
        R::CsvColumns { expected, found } => (
            format!("this row has {found} columns, the heading {expected}"),
            "put cells with a comma in quotation marks",
        ),
        R::CsvHeading { expected } => (
            format!("the first line isn't {expected}"),
            "correct the heading",
        ),
        R::CsvEmpty { column } => (format!("{column} is empty"), "fill it in"),
        R::CsvQuote => said(
            "a quotation mark isn't closed",
            "close it; inside a cell write \"\" for \"",
        ),

        R::Unmentioned { id } => (
            format!("manifest.json doesn't name {id}"),
            "add it there, or remove the file",
        ),
        R::LanguageLacksFile { language } => (
            format!("{language} has no such file"),
            "add the translation, or remove both",
        ),
        R::LanguageLacksBlock { language, id } => (
            format!("{language} has no block {id}"),
            "keep a block with this id in both languages",
        ),
        R::LanguageDiffers { language, id } => (
            format!("{id} differs from {language} in more than words"),
            "make numbers, right answers, kinds and order the same",
        ),
        R::WordMissing { id } => (format!("{id} has no words"), "add them in this language"),
        R::WordUnknown { id } => (
            format!("the case has no {id}"),
            "remove it, or correct the id",
        ),
        R::WordEmpty { id } => (format!("the words of {id} are empty"), "fill them in"),
    }
}

fn said(what: &str, remedy: &'static str) -> (String, &'static str) {
    (what.to_owned(), remedy)
}

fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::KeyAndValue => "key = value".to_owned(),
        Expected::Text => "text in quotation marks on one line".to_owned(),
        Expected::SomeText => "text that isn't empty".to_owned(),
        Expected::Integer {
            least: i64::MIN, ..
        } => "a whole number".to_owned(),
        Expected::Integer { least, most } => format!("a whole number from {least} to {most}"),
        Expected::Texts => "a list [\"…\", \"…\"]".to_owned(),
        Expected::SomeTexts => "a list of at least one text".to_owned(),
        Expected::EndOfLine => "the end of the line".to_owned(),
        Expected::Of(values) => values.clone(),
    }
}
