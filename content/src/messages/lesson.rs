//! Strings of the lesson page and its blocks.

/// Strings of the lesson page and its blocks.
#[derive(Clone, Copy, Debug)]
pub struct LessonMessages {
    /// Name of the page while its own title isn't known.
    pub title: &'static str,
    /// Name of the way back to the course.
    pub crumb: &'static str,
    /// The whole course, in the way back.
    pub course: &'static str,
    /// A session, in the way back.
    pub session: fn(number: u32, title: &str) -> String,
    /// An item of a session, in the way back.
    pub item: fn(number: u32) -> String,
    /// Heading over the aims.
    pub aims: fn(minutes: u32) -> String,
    /// The aims, in the list of sections.
    pub aims_short: &'static str,
    /// Name of the list of sections.
    pub rail: &'static str,
    /// How far the learner is.
    pub progress: fn(done: usize, total: usize, minutes: u32) -> String,
    /// Everything is done.
    pub finished: &'static str,
    /// Where the learner was last time.
    pub resume: fn(section: &str) -> String,
    /// Goes there.
    pub resume_button: &'static str,
    /// Leads back to the session.
    pub to_session: fn(number: u32) -> String,
    /// Leads to the next lesson.
    pub to_next: fn(title: &str) -> String,
    /// Name of the links at the end.
    pub foot: &'static str,
    /// Heading over the terms of a section.
    pub terms: fn(count: usize) -> String,
    /// Leads to the glossary.
    pub in_glossary: &'static str,
    /// The quiz.
    pub quiz: QuizMessages,
    /// The other blocks.
    pub blocks: BlockMessages,
    /// The embedded simulation.
    pub attempt: TryMessages,
    /// What the lesson's file gets wrong, for who writes it.
    pub problems: fn(count: usize) -> String,
}

/// Strings of a quiz.
#[derive(Clone, Copy, Debug)]
pub struct QuizMessages {
    /// Its kind.
    pub kind: &'static str,
    /// What to know about it.
    pub note: &'static str,
    /// The same, where several answers are right.
    pub several: &'static str,
    /// Hands in.
    pub answer: &'static str,
    /// Answers anew.
    pub again: &'static str,
    /// Opens the feedback on the other choices.
    pub show_others: &'static str,
    /// Closes it.
    pub hide_others: &'static str,
    /// Nothing is chosen yet.
    pub choose_first: &'static str,
    /// The answer is right.
    pub right: &'static str,
    /// The answer isn't right yet.
    pub wrong: &'static str,
    /// This choice belongs to the answer.
    pub belongs: &'static str,
    /// This choice doesn't belong to the answer.
    pub does_not_belong: &'static str,
    /// How many of the chosen belong to the answer, and that more do.
    pub partly: fn(right: usize, wrong: usize, missing: usize) -> String,
}

/// Strings of the blocks to think, write and look.
#[derive(Clone, Copy, Debug)]
pub struct BlockMessages {
    /// A prediction.
    pub predict: &'static str,
    /// What to know about it.
    pub predict_note: &'static str,
    /// Commits to it.
    pub commit: &'static str,
    /// Nothing is predicted yet.
    pub predict_first: &'static str,
    /// Names the field for a prediction in words.
    pub predict_words: &'static str,
    /// What the learner predicted.
    pub predicted: &'static str,
    /// What was found.
    pub found: &'static str,
    /// The choice that is nearest to what was found.
    pub nearest: &'static str,
    /// Something to think about first.
    pub reveal: &'static str,
    /// What to know about it.
    pub reveal_note: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// A reflection.
    pub reflect: &'static str,
    /// What to know about it.
    pub reflect_note: &'static str,
    /// How much is written.
    pub written: fn(count: usize) -> String,
    /// No more fits.
    pub full: fn(limit: usize) -> String,
    /// Opens a figure's long description.
    pub describe: &'static str,
    /// Stands before a source.
    pub source: &'static str,
}

/// Strings of the embedded simulation.
#[derive(Clone, Copy, Debug)]
pub struct TryMessages {
    /// Its kind.
    pub kind: &'static str,
    /// What to know about it.
    pub note: &'static str,
    /// A length of a day.
    pub minutes: fn(minutes: u32) -> String,
    /// A rhythm of check-ins.
    pub check_ins: fn(month: u32) -> String,
    /// How many of a hundred are in work after so many months.
    pub staying: fn(months: u32, of_hundred: u32) -> String,
    /// How far people are apart.
    pub range: fn(least: u32, most: u32) -> String,
    /// What the picture shows, for those who can't see it.
    pub picture: fn(of_hundred: u32, least: u32, most: u32) -> String,
    /// The difference to the first setting.
    pub change: fn(points: i32) -> String,
    /// Work that got done, without the time of teaching.
    pub work_done: &'static str,
    /// Hours in a year.
    pub hours_a_year: fn(hours: i64) -> String,
    /// The futures are being computed.
    pub running: &'static str,
    /// Opens what to notice.
    pub notice: &'static str,
    /// What the model is.
    pub disclaimer: &'static str,
    /// Leads to the page about it.
    pub model: &'static str,
    /// How it was computed.
    pub computed: fn(people: usize, futures: u32, seed: u64) -> String,
}

/// Japanese.
pub const JA: LessonMessages = LessonMessages {
    title: "読みもの",
    crumb: "いまの場所",
    course: "全8回",
    session: |number, title| format!("第{number}回 {title}"),
    item: |number| format!("({number})"),
    aims: |minutes| format!("{minutes}分で、できるようになること"),
    aims_short: "ねらい",
    rail: "この読みものの中",
    progress: |done, total, minutes| format!("{total}のうち{done}つ済み・残り約{minutes}分"),
    finished: "すべて済みました",
    resume: |section| format!("前回は「{section}」まで読みました。"),
    resume_button: "続きから読む",
    to_session: |number| format!("第{number}回のページ"),
    to_next: |title| format!("次の読みもの：{title}"),
    foot: "前後のページ",
    terms: |count| format!("この節の用語（{count}）"),
    in_glossary: "用語集で読む",
    quiz: QuizMessages {
        kind: "確かめる",
        note: "何度でも答えなおせます",
        several: "あてはまるものをすべて。何度でも答えなおせます",
        answer: "答える",
        again: "もう一度答える",
        show_others: "ほかの選択肢の説明も読む",
        hide_others: "ほかの選択肢の説明を閉じる",
        choose_first: "まだ何も選ばれていません。選んでから「答える」を押してください。",
        right: "合っています",
        wrong: "もう一歩です",
        belongs: "あてはまります",
        does_not_belong: "あてはまりません",
        partly: |right, wrong, missing| match (wrong, missing) {
            (0, _) => {
                format!("選んだ{right}つは合っています。あてはまるものが、ほかにもあります。")
            }
            (_, 0) => {
                "あてはまるものは選べています。あてはまらないものも選ばれています。".to_owned()
            }
            _ => format!("合っているものは{right}つです。選びなおすところが、ほかにもあります。"),
        },
    },
    blocks: BlockMessages {
        predict: "予想する",
        predict_note: "答えを見る前に決めます。当たらなくてかまいません",
        commit: "この予想で、確かめる",
        predict_first: "まだ予想がありません。決めてから押してください。",
        predict_words: "あなたの予想",
        predicted: "あなたの予想",
        found: "分かったこと",
        nearest: "これに近い結果でした",
        reveal: "考えてから開く",
        reveal_note: "答えを思い浮かべてから開きます",
        open: "開いて読む",
        close: "閉じる",
        reflect: "ふりかえり",
        reflect_note: "書いたことは、この端末だけに残ります",
        written: |count| format!("{count}字"),
        full: |limit| format!("{limit}字まで書けます。これより先は入りません。"),
        describe: "図の説明を文章で読む",
        source: "出典：",
    },
    attempt: TryMessages {
        kind: "動かしてみる",
        note: "小さなモデルです",
        minutes: |minutes| format!("{minutes}分"),
        check_ins: |month| {
            if month == 0 {
                "なし".to_owned()
            } else {
                format!("月{month}回")
            }
        },
        staying: |months, of_hundred| {
            format!("{months}か月後も働いている人は、100人中{of_hundred}人くらい")
        },
        range: |least, most| {
            format!(
                "人によって、100人中{least}人から{most}人まで開きます。うすい丸と点線の丸が、その幅です。"
            )
        },
        picture: |of_hundred, least, most| {
            format!(
                "100個の丸のうち{of_hundred}個がぬられ、{least}個目から{most}個目までが幅として示された図"
            )
        },
        change: |points| match points {
            0 => "はじめの設定と同じくらいです。".to_owned(),
            more @ 1.. => format!("はじめの設定より{more}人多くなりました。"),
            fewer => format!(
                "はじめの設定より{}人少なくなりました。",
                fewer.unsigned_abs()
            ),
        },
        work_done: "1年で進んだ作業（教える時間を引いて）",
        hours_a_year: |hours| format!("約{hours}時間"),
        running: "計算しています…",
        notice: "気づいたことを言ってから、開く",
        disclaimer: "教育用のモデルです。ひとりの人の将来を当てるものではありません。",
        model: "モデルについて",
        computed: |people, futures, seed| {
            format!(
                "架空の{people}人が同じ仕事に就いたとして、{futures}通りの未来を計算した平均です（種 {seed}）。"
            )
        },
    },
    problems: |count| format!("書く人へ：この読みもののファイルに、直すところが{count}つあります"),
};

/// English.
pub const EN: LessonMessages = LessonMessages {
    title: "Lesson",
    crumb: "Where you are",
    course: "Eight sessions",
    session: |number, title| format!("Session {number} {title}"),
    item: |number| format!("({number})"),
    aims: |minutes| format!("What you will be able to do in {minutes} minutes"),
    aims_short: "Aims",
    rail: "In this lesson",
    progress: |done, total, minutes| {
        format!("{done} of {total} done, about {minutes} minutes left")
    },
    finished: "All done",
    resume: |section| format!("Last time you read as far as “{section}”."),
    resume_button: "Go on from there",
    to_session: |number| format!("Session {number}"),
    to_next: |title| format!("Next lesson: {title}"),
    foot: "Pages before and after",
    terms: |count| format!("Terms in this section ({count})"),
    in_glossary: "Read it in the glossary",
    quiz: QuizMessages {
        kind: "Check",
        note: "Answer as often as you like",
        several: "Choose everything that applies, as often as you like",
        answer: "Answer",
        again: "Answer again",
        show_others: "Read about the other choices too",
        hide_others: "Close the other choices",
        choose_first: "Nothing is chosen yet. Choose, then press “Answer”.",
        right: "That’s right",
        wrong: "Almost there",
        belongs: "This applies",
        does_not_belong: "This doesn’t apply",
        partly: |right, wrong, missing| match (wrong, missing) {
            (0, _) => format!("What you chose is right ({right}). There is more that applies."),
            (_, 0) => "Everything that applies is chosen, and something that doesn’t.".to_owned(),
            _ => format!("Right so far: {right}. There is more to change."),
        },
    },
    blocks: BlockMessages {
        predict: "Predict",
        predict_note: "Decide before you look. It needn’t be right",
        commit: "Commit, and look",
        predict_first: "There is no prediction yet. Decide first, then press.",
        predict_words: "Your prediction",
        predicted: "Your prediction",
        found: "What was found",
        nearest: "Nearest to what was found",
        reveal: "Think, then open",
        reveal_note: "Have an answer in mind before you open it",
        open: "Open and read",
        close: "Close",
        reflect: "Reflect",
        reflect_note: "What you write stays on this device",
        written: |count| format!("{count} characters"),
        full: |limit| format!("{limit} characters fit. Nothing beyond them is kept."),
        describe: "Read the figure as text",
        source: "Source: ",
    },
    attempt: TryMessages {
        kind: "Try it",
        note: "A small model",
        minutes: |minutes| format!("{minutes} min"),
        check_ins: |month| {
            if month == 0 {
                "none".to_owned()
            } else {
                format!("{month} a month")
            }
        },
        staying: |months, of_hundred| {
            format!("After {months} months, about {of_hundred} of 100 people are still in work")
        },
        range: |least, most| {
            format!(
                "It differs by person, from {least} to {most} of 100. The pale and dotted circles are that range."
            )
        },
        picture: |of_hundred, least, most| {
            format!(
                "A hundred circles, {of_hundred} of them filled; from {least} to {most} is marked as the range"
            )
        },
        change: |points| match points {
            0 => "About the same as at the start.".to_owned(),
            more @ 1.. => format!("{more} more than at the start."),
            fewer => format!("{} fewer than at the start.", fewer.unsigned_abs()),
        },
        work_done: "Work done in a year, without the time of teaching",
        hours_a_year: |hours| format!("about {hours} hours"),
        running: "Computing…",
        notice: "Say what you noticed, then open",
        disclaimer: "A model for teaching. It doesn’t foretell one person’s future.",
        model: "About the model",
        computed: |people, futures, seed| {
            format!(
                "The mean of {futures} futures in which {people} made-up people take the same job (seed {seed})."
            )
        },
    },
    problems: |count| {
        format!("For authors: there is something to mend in this lesson’s file ({count})")
    },
};
