//! The command in Japanese. Reasons inside the engine that only a developer can mend stay in English, in brackets.

mod reasons;

use sim::experiment::{ExperimentRefusal, PointRefusal};
use sim::matching::MatchingRefusal;
use sim::model::CompileRefusal;
use sim::model::parameters::EvidenceKind;
use sim::random::Purpose;
use sim::run::RunRefusal;
use sim::survival::NoTest;
use sim::survival::reader::{self, Fault};

use super::{Column, CommandMessages, TableName, Word, help};
use crate::messages::findings::{Explanation, Names};
use crate::messages::{Language, findings, model};

pub(super) static JA: CommandMessages = CommandMessages {
    language: Language::Ja,
    help: &help::JA,
    refused: |reason| format!("エラー：{reason}"),
    line: |line, job, reason| match job {
        Some(job) => format!("{line}行目（ジョブ {job}）：{reason}"),
        None => format!("{line}行目：{reason}"),
    },
    unreadable: |file, reason| format!("{file} を読み取れません（{reason}）。"),
    unwritable: |file, reason| format!("{file} に書き込めません（{reason}）。"),
    too_large: |file, bytes, limit| {
        format!("{file} は {bytes} バイトあります。読み取れるのは {limit} バイトまでです。")
    },
    invalid: |file, line, column, path, reason| {
        let reason = reasons::of_json(reason);
        format!("{file}:{line}:{column}：{path} が正しくありません（{reason}）。")
    },
    standard_input_twice: "標準入力（-）から読み取れるのは一つだけです。",
    out_of_bounds: |path, value, lowest, highest| {
        format!("{path} は {value} です。{lowest} から {highest} までにしてください。")
    },
    unknown: |path, value, known| format!("{path} の「{value}」は使えません。使えるもの：{known}"),
    too_low: |path, value, bound, above| {
        if above {
            format!("{path} は {value} です。{bound} より大きくしてください。")
        } else {
            format!("{path} は {value} です。{bound} 以上にしてください。")
        }
    },
    refused_edit: |place, reason| {
        format!(
            "/plan/{place}：この操作は事例の条件では行えません。{}",
            explained(reason)
        )
    },
    blocked: |findings| {
        let findings: Vec<String> = findings.iter().map(explained).collect();
        format!(
            "このプランは、直してからでないと実行できません：\n  {}",
            findings.join("\n  ")
        )
    },
    system: reasons::of_system,
    run,
    experiment,
    point,
    matching: |refusal| match refusal {
        MatchingRefusal::People { found, most } => bounds("/case/people", found, 1, most),
        MatchingRefusal::ByHand(error) => {
            format!("プランのマッチングが成り立ちません（{error}）。")
        }
        MatchingRefusal::BestTotal(refusal) => {
            format!("合計が最良のマッチングを求められません（{refusal}）。")
        }
    },
    records,
    inside: |reason| format!("プログラムの内部で問題が起きました（{reason}）。"),
    other_case: |wanted, found| {
        format!(
            "このファイルは事例「{wanted}」の取り組みで、「{found}」のものではありません。--case でその事例を指定してください。"
        )
    },
    no_runs: |file| format!("{file} には実行の記録がないため、確かめるものがありません。"),
    progress: |percent| format!("{percent} % 完了"),
    heading,
    column,
    word,
};

fn explained(reason: &Explanation) -> String {
    format!("{}。{}", reason.title, reason.text)
}

fn bounds(
    path: &str,
    value: impl ToString,
    lowest: impl ToString,
    highest: impl ToString,
) -> String {
    (JA.out_of_bounds)(
        path,
        &value.to_string(),
        &lowest.to_string(),
        &highest.to_string(),
    )
}

fn run(refusal: &RunRefusal) -> String {
    match refusal {
        RunRefusal::Futures { found, most } => bounds("/futures", found, 1, most),
        RunRefusal::NobodyMatched => {
            "/plan/matches：だれもマッチングされていないため、シミュレーションを始められません。"
                .to_owned()
        }
        RunRefusal::People { found, most } => bounds("/plan/matches", found, 1, most),
        RunRefusal::Horizon { found, most } => bounds("/case/horizon", found, 1, most),
        RunRefusal::Stages {
            person,
            found,
            most,
        } => bounds(&format!("/plan/matches/{person}/stages"), found, 1, most),
        RunRefusal::SharedStream { stream } => {
            format!("/case/people：乱数の系列 {stream} が二人に使われています。")
        }
        RunRefusal::PersonOutOfRange { person } => {
            format!("{person} の数値が扱える範囲を超えています。")
        }
        RunRefusal::BrokenReference => "プランの中に、行き先のない参照があります。".to_owned(),
        RunRefusal::TeamOutOfRange => "支援チームの数値が扱える範囲を超えています。".to_owned(),
        RunRefusal::DifferentFutures => {
            "二つのシミュレーションの乱数・未来の数・期間がそろっていません。".to_owned()
        }
        RunRefusal::Parameter { name } => format!("パラメータ {name} の値は使えません。"),
        RunRefusal::Plan(refusal) => plan(refusal),
        RunRefusal::Parameters(problems) => {
            let problems: Vec<_> = problems.iter().map(reasons::of_parameter).collect();
            format!("/case/overrides：{}", problems.join(""))
        }
    }
}

fn plan(refusal: &CompileRefusal) -> String {
    match refusal {
        CompileRefusal::UnknownPerson(id) => format!("/plan：相談者 {id} は事例にいません。"),
        CompileRefusal::UnknownProgramme(id) => format!("/plan：プログラム {id} はありません。"),
        CompileRefusal::UnknownJob(id) => format!("/plan：仕事 {id} はありません。"),
        CompileRefusal::UnknownAccommodation(id) => {
            format!("/plan：配慮 {id} は事例にありません。")
        }
        CompileRefusal::MatchedTwice(id) => format!("/plan：{id} が二回マッチングされています。"),
        CompileRefusal::ListedTwice(id) => {
            format!("/plan/priority：{id} が、支える順に二回入っています。")
        }
        CompileRefusal::NoWorkingStage(id) => {
            format!("/plan：{id} に、職場で働く段階がありません。")
        }
    }
}

fn experiment(refusal: &ExperimentRefusal, names: &Names<'_>) -> String {
    match refusal {
        ExperimentRefusal::OutOfBounds {
            path,
            value,
            lowest,
            highest,
        } => bounds(path, value, lowest, highest),
        ExperimentRefusal::EmptyRange { path, low, high } => format!(
            "{path} の範囲が {low} から {high} になっています。下限を上限より小さくしてください。"
        ),
        ExperimentRefusal::UnknownParameter { path, name } => {
            format!("{path}：パラメータ {name} はモデルにありません。")
        }
        ExperimentRefusal::NoCoefficient { path } => format!("{path} は係数ではありません。"),
        ExperimentRefusal::Twice { path } => format!("{path} が二度書かれています。"),
        ExperimentRefusal::Field { path, refusal } => {
            format!("{path}：{}", reasons::of_field(refusal))
        }
        ExperimentRefusal::AfterHorizon { measure, horizon } => {
            format!(
                "{measure} の週は、事例の期間（{horizon} 週）より後です。その週までにしてください。"
            )
        }
        ExperimentRefusal::NoInterval { measure } => format!(
            "{measure} の誤差は分からないため、精度を求められません。in-work@週 か here@週 にしてください。"
        ),
        ExperimentRefusal::NoGoal { measure } => {
            format!(
                "{measure} は少ないほどよい値なので、大きくする目標にも、下げない条件にもできません。"
            )
        }
        ExperimentRefusal::Point { point: at, refusal } => {
            format!("{at} 番目の点は実行できません。{}", point(refusal, names))
        }
        ExperimentRefusal::Blocked(_) => {
            "このプランは、直してからでないと実行できません。".to_owned()
        }
        ExperimentRefusal::Run(refusal) => run(refusal),
    }
}

fn point(refusal: &PointRefusal, names: &Names<'_>) -> String {
    match refusal {
        PointRefusal::Field(refusal) => reasons::of_field(refusal),
        PointRefusal::Edit(refusal) => explained(&(findings::JA.refusal)(refusal, names)),
        PointRefusal::Blocked(found) => {
            let found = found.iter();
            let found = found.map(|finding| explained(&(findings::JA.finding)(finding, names)));
            found.collect()
        }
        PointRefusal::Run(refusal) => run(refusal),
    }
}

fn records(file: &str, refusal: &reader::Refusal) -> String {
    let column = refusal
        .column
        .as_ref()
        .map(|column| format!("「{column}」列"));
    let value = refusal.value.as_ref().map(|value| format!("「{value}」"));
    let (column, value) = (column.unwrap_or_default(), value.unwrap_or_default());
    format!(
        "{file} {}行目{column}{value}：{}",
        refusal.line,
        fault(&refusal.fault)
    )
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::TooManyBytes { bytes, limit } => format!("{bytes} バイトあります。{limit} バイトまでです。"),
        Fault::TooManyRows { limit } => format!("{limit} 行を超えています。"),
        Fault::TooManyGroups { limit } => format!("群が {limit} を超えています。"),
        Fault::TooManyStrata { limit } => format!("層が {limit} を超えています。"),
        Fault::NoRows => "データの行がありません。".to_owned(),
        Fault::NotUtf8 => "UTF-8 ではありません。「CSV UTF-8」で保存してください。".to_owned(),
        Fault::NoTime => "期間の列がありません。見出しを「週数」などにしてください。".to_owned(),
        Fault::NoEventOrCause => "離職か理由の列がありません。見出しを「離職」（0・1）または「理由」（0・1・2…）にしてください。".to_owned(),
        Fault::EventAndCause => "離職と理由の両方の列があります。どちらか一つにしてください。".to_owned(),
        Fault::ColumnTwice { .. } => "同じ内容の列が二つあります。".to_owned(),
        Fault::Ragged { fields, expected } => format!("項目が {fields} 個あります。見出しと同じ {expected} 個にしてください。"),
        Fault::EmptyCell => "空欄です。".to_owned(),
        Fault::NotANumber => "数ではありません。半角の数字で書いてください。".to_owned(),
        Fault::TimeNotAboveZero => "期間は 0 より大きくしてください。".to_owned(),
        Fault::TimeTooLong { longest } => format!("期間は {longest} までにしてください。"),
        Fault::EntryBelowZero => "観察の開始は 0 以上にしてください。".to_owned(),
        Fault::EntryNotBeforeTime { time } => format!("観察の開始は、終わり（{time}）より前にしてください。"),
        Fault::WeightOutOfRange { lightest, heaviest } => format!("重みは 0 か、{lightest} から {heaviest} までにしてください。"),
        Fault::UnknownCode { highest } => format!("0 から {highest} までの整数にしてください。"),
    }
}

const fn heading(table: TableName) -> &'static str {
    match table {
        TableName::Summary => "要約",
        TableName::Weeks => "週ごと",
        TableName::People => "一人ひとり",
        TableName::Points => "設計点",
        TableName::Uncertainty => "係数を引いたときの差",
        TableName::Factors => "因子",
        TableName::Moves => "試した手",
        TableName::Targets => "目標値とモデルの値",
        TableName::Moved => "当てはめで動いたパラメータ",
        TableName::Parameters => "パラメータ",
        TableName::Causes => "離職の原因",
        TableName::Purposes => "乱数の用途",
        TableName::Runs => "再現した実行",
        TableName::Wishes => "より望んだプログラムと、そうならない理由",
        TableName::Groups => "群ごと",
        TableName::Times => "各時点でとどまっている割合",
        TableName::Incidences => "各時点までにその原因で離れた割合",
        TableName::Tests => "群の間の検定",
    }
}

const fn column(column: Column) -> &'static str {
    match column {
        Column::Measure => "指標",
        Column::Value => "値",
        Column::Low => "下限",
        Column::High => "上限",
        Column::Week => "週",
        Column::InWork => "就労継続",
        Column::Here => "職場に在籍",
        Column::Person => "人",
        Column::Workplace => "職場",
        Column::Programme => "プログラム",
        Column::Started => "開始",
        Column::Difference => "差",
        Column::VarianceSaved => "減った分散",
        Column::Futures => "未来の数",
        Column::Parameter => "パラメータ",
        Column::Before => "前",
        Column::After => "後",
        Column::Unit => "単位",
        Column::Kind => "種類",
        Column::Source => "出典",
        Column::Cause => "原因",
        Column::Name => "名前",
        Column::Meaning => "意味",
        Column::Target => "目標",
        Column::Group => "群",
        Column::Use => "用途",
        Column::Model => "モデル",
        Column::Met => "範囲内",
        Column::Choice => "志望順位",
        Column::Reason => "理由",
        Column::Point => "点",
        Column::Refused => "実行できない理由",
        Column::Factor => "因子",
        Column::AtLow => "下端での値",
        Column::AtHigh => "上端での値",
        Column::MuStar => "μ*",
        Column::MuStarError => "μ* の誤差",
        Column::Mu => "μ",
        Column::Sigma => "σ",
        Column::Median => "中央値",
        Column::Chance => "偶然だけ",
        Column::Coefficients => "係数だけ",
        Column::FirstBetter => "--plan がよい割合",
        Column::SecondBetter => "--with がよい割合",
        Column::Number => "番号",
        Column::Verdict => "判定",
        Column::Goal => "目標の値",
        Column::Seed => "シード",
        Column::Expected => "ファイルの値",
        Column::Found => "再現した値",
        Column::Answer => "答え",
        Column::Records => "記録",
        Column::People => "人数",
        Column::Events => "離れた人",
        Column::MeanTime => "平均期間",
        Column::Error => "誤差",
        Column::Time => "時点",
        Column::AtRisk => "観察中",
        Column::Survival => "とどまる割合",
        Column::Incidence => "離れた割合",
        Column::Test => "検定",
        Column::Statistic => "χ²",
        Column::DegreesOfFreedom => "自由度",
        Column::P => "p 値",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Yes => "はい",
        Word::No => "いいえ",
        Word::Fit => "当てはめ",
        Word::Check => "確認",
        Word::Same => "一致",
        Word::Differs => "不一致",
        Word::OtherEngine => "別の版のエンジン",
        Word::PlanNotThere => "プランがファイルにない",
        Word::Evidence(EvidenceKind::Evidence) => "根拠あり",
        Word::Evidence(EvidenceKind::WeakEvidence) => "弱い根拠",
        Word::Evidence(EvidenceKind::Contested) => "見解が分かれる",
        Word::Evidence(EvidenceKind::Assumption) => "仮定",
        Word::Purpose(purpose) => self::purpose(purpose),
        Word::Cause(cause) => (model::JA.cause)(cause),
        Word::Engine => "エンジンの版",
        Word::Matched => "マッチングされた人",
        Word::Unplaced => "行き先のない人",
        Word::Digest => "ダイジェスト",
        Word::Stable => "安定",
        Word::TotalBurden => "負担の合計",
        Word::TotalGap => "ギャップの合計（レベル）",
        Word::BlockingPairs => "ブロッキングペア",
        Word::JustifiedEnvy => "正当な羨望をもつ人",
        Word::PlacesLeft => "空いている枠",
        Word::AtStart => "開始時",
        Word::AtBest => "見つかった最良のプラン",
        Word::AtStartFresh => "開始時（新しい未来）",
        Word::AtBestFresh => "見つかった最良のプラン（新しい未来）",
        Word::MovesTried => "試した手の数",
        Word::PreciseEnough => "十分な精度",
        Word::LogRank => "ログランク検定",
        Word::PetoPeto => "ピート・ピート検定",
        Word::StratifiedLogRank => "層別ログランク検定",
        Word::Gray => "グレイの検定",
        Word::NoTest(NoTest::FewerThanTwoGroups) => "群が二つありません",
        Word::NoTest(NoTest::NothingToCompare) => {
            "離れた人がいる時点で、二つの群が同時に観察されていません"
        }
        Word::NoTest(NoTest::LateEntry) => "途中からの観察がある場合は定義されません",
        Word::NoTest(NoTest::IncidenceReachesOne) => {
            "一部の群が続いているうちに、全体の割合が 1 に達しています"
        }
    }
}

const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Future => "一つの未来での、その人のしきい値と個人差",
        Purpose::Shock => "仕事の外の次の出来事までの週数（計算の版1と2）",
        Purpose::Detection => "面談で負担の高まりに気づくか",
        Purpose::StepUp => "目標を満たした人が次の段階へ進むか",
        Purpose::SheetNoise => "情報シートの書かれていない部分",
        Purpose::MatchingTie => "マッチングの同順位",
        Purpose::Search => "探索が試すプラン",
        Purpose::Coefficient => "範囲の中から引く係数",
        Purpose::ReferencePopulation => "基準となる集団の人びと",
        Purpose::Design => "実験計画の点",
        Purpose::Shocks => "仕事の外の出来事から次の出来事までの週数（未来ごとにまとめて）",
    }
}
