//! The prediction in Japanese.

use sim::case::BaselineGroup;

use super::super::model::with_commas;
use super::{AskMessages, BesideMessages, CommitMessages, CurveMessages, PredictMessages};
use crate::work::ForecastWeek;

/// Japanese.
pub const JA: PredictMessages = PredictMessages {
    title: "予想",
    heading: "結果を見る\u{2060}前に、予想を描く",
    lede: "まだ計算はしていません。先に考えを決めておくと、結果との違いから学べます。予想は採点されません。",
    curve: CurveMessages {
        question: "働きはじめた人が100人いたら、何人が続けていますか",
        about: "職場での最初の週から数えます。よい形で次の仕事へ進んだ人も、続けている人に数えます。",
        how: "丸を上下に動かします。矢印キーで1人、PageUp・PageDownで10人ずつ。数で入れてもかまいません。",
        moment: |week| match week {
            ForecastWeek::Week13 => "3か月後",
            ForecastWeek::Week26 => "6か月後",
            ForecastWeek::Week52 => "12か月後",
        },
        moment_short: |week| match week {
            ForecastWeek::Week13 => "3か月",
            ForecastWeek::Week26 => "6か月",
            ForecastWeek::Week52 => "12か月",
        },
        start: "開始",
        figure: |figure| format!("{figure}人"),
        range: |low, high| format!("{low}～{high}人のあいだ"),
        less: |moment| format!("{moment}を1人減らす"),
        more: |moment| format!("{moment}を1人増やす"),
        unit: "人",
        spoken: |[three, six, twelve]| {
            format!("予想の曲線。開始100人、3か月後{three}人、6か月後{six}人、12か月後{twelve}人")
        },
        band: "薄い帯は、あなたの迷いの幅です",
        earlier: "前の予想",
        followed: "あとの月が前の月より多くならないように、ほかの丸も動きました。",
        not_drawn: "まだ描いていません。12か月後の丸から下げてみてください。",
        confidence: "どのくらい自信がありますか",
        unsure: "自信がない",
        sure: "自信がある",
        confidence_word: |step| match step {
            0 => "自信がない",
            1 => "あまり自信がない",
            2 => "どちらともいえない",
            3 => "少し自信がある",
            _ => "自信がある",
        },
    },
    asks: AskMessages {
        who: "いちばん気がかりなのは、だれですか",
        nobody: "とくにいない",
        nobody_about: "だれも同じくらいだと思う",
        person: |programme, open| format!("{programme}・{}", open.join("、")),
        causes: "離れるとしたら、何がきっかけになりそうですか",
        causes_about: "いくつ選んでもかまいません。",
        why: "なぜそう思いますか",
        why_about: "書いたことは、その都度この端末に保存されます。ふりかえりのときに、結果と並べて表示します。",
    },
    commit: CommitMessages {
        title: "予想を決めて、計算にすすむ",
        about: "決めたあとは、この計画の予想は書きかえられません。計画を変えれば、新しい予想を描けます。",
        button: "予想を決めて、結果を見る",
        then: |futures| {
            format!(
                "{}通りの1年を計算します。途中で止められます。",
                with_commas(futures)
            )
        },
        not_drawn: "まず、上の丸を動かして予想を描いてください。",
        cannot_run: "計画に、直すと先へ進めるところがあります。下を見て直すと、予想を決められます。",
        done_title: "この計画の予想は、決まっています",
        done_about: "結果と見比べるために、このまま残しておきます。計画を変えると、新しい予想を描けます。",
        to_results: "結果を見る",
        yours: "あなたの予想",
        no_answer: "書いていません",
        changed_title: "計画が変わりました。新しい予想を描きましょう",
        changed_about: "前の予想は、前の計画のものとして残っています。図の中の細い線が、前の予想です。",
        earlier: "前の予想を見る",
        nobody_title: "まだ、だれも結ばれていません",
        nobody_about: "だれがどこで働くかが決まると、予想を描けます。",
        to_matching: "模擬マッチングへ",
    },
    beside: BesideMessages {
        title: "予想の手がかり",
        plan: "あなたの計画",
        people: "働く人",
        people_value: |working, without| match without {
            0 => format!("{working}人"),
            without => format!("{working}人（席のない人 {without}人）"),
        },
        stages: "段階",
        accommodations: "配慮",
        accommodations_value: |count, people| match count {
            0 => "なし".to_owned(),
            count => format!("{people}人に、合わせて{count}つ"),
        },
        buddies: "隣につく人",
        people_count: |count| match count {
            0 => "なし".to_owned(),
            count => format!("{count}人に"),
        },
        check_ins: "連絡",
        check_ins_value: |busiest, week| match busiest {
            0 => "なし".to_owned(),
            busiest => format!("いちばん多い第{week}週に{busiest}回"),
        },
        sheets: "シート",
        sheets_value: |empty| match empty {
            0 => "空きなし".to_owned(),
            empty => format!("空き{empty}つ"),
        },
        team: "チーム",
        team_value: |has, busiest| format!("{has}のうち、多い週で{busiest}"),
        rates: "参考になる数を見る",
        rates_about: "一般企業に就職した障害のある人が、その職場で続けていた割合です。",
        group: "障害の種類",
        group_name: |group| match group {
            BaselineGroup::Physical => "身体障害",
            BaselineGroup::Intellectual => "知的障害",
            BaselineGroup::Mental => "精神障害",
            BaselineGroup::Developmental => "発達障害",
        },
        rates_case: |group| format!("この事例の計算は、{group}の値を土台にしています。"),
        rates_population: "2015年7～8月に、ハローワークの紹介で就職した人の調査です。この事例の人たちとは対象が異なり、就職した日から数えています。この数に合わせる必要はありません。",
        rates_source: "出典：高齢・障害・求職者雇用支援機構 調査研究報告書 No.137（2017年）",
        to_model: "モデルについて",
        percent: |tenths| format!("{}.{}％", tenths / 10, tenths % 10),
        wrong_title: "外れても、かまいません",
        wrong_about: "どこで外れたかが、次の計画の手がかりになります。当てることより、理由を書いておくことが大切です。",
    },
};
