//! Japanese.

use super::{
    BesideNames, CurveMessages, EndsMessages, FlowMessages, ResultsMessages, TeamMessages,
};
use crate::messages::notice::Notice;

/// Japanese.
pub const JA: ResultsMessages = ResultsMessages {
    title: "結果",
    closed: || {
        Notice::new(
            "結果は、まだ閉じています。",
            "いまの計画はそのまま残っています。",
            "先に、この計画の予想を決めてください。予想と結果の差から学ぶためです。",
        )
    },
    to_predict: "予想へすすむ",
    cannot_run: || {
        Notice::new(
            "この計画は、まだ動かせません。",
            "ここまで決めたことは残っています。",
            "次のことを直すと、動かせるようになります。",
        )
    },
    running: "未来を動かしています",
    progress: |done, total| format!("{total}通りのうち{done}通り"),
    cancel: "やめる",
    cancelled: || {
        Notice::new(
            "計算を途中でやめました。",
            "計画と予想は残っています。",
            "「もう一度実行する」を選ぶと、はじめから計算します。",
        )
    },
    earlier_plan: "前の計画の結果",
    earlier_plan_about: "計画が変わったので、この結果はいまの計画のものではありません。新しい予想を決めると、いまの計画で計算します。",
    eyebrow: |futures| format!("いまの計画・{futures}通りの1年"),
    headline_before: "12か月後も続けている人は、100人中",
    headline_after: "人くらい",
    group: |people, low, high| {
        if low == high {
            format!("{people}人でいえば{low}人です（10回に8回）。")
        } else {
            format!("{people}人でいえば、{low}人から{high}人のあいだです（10回に8回）。")
        }
    },
    against_prediction: |predicted, difference| match difference {
        0 => format!("あなたの予想{predicted}人と、ほぼ同じでした。"),
        more if more > 0 => format!("あなたの予想{predicted}人より、{more}人多くなりました。"),
        fewer => format!(
            "あなたの予想{predicted}人より、{}人少なくなりました。",
            -fewer
        ),
    },
    disclosure: "教育用のモデルです。ひとりの人の将来を当てるものではありません。もとになった資料、調査の数字との比べ方、わかっていないことを、いつでも読めます。",
    about_model: "モデルについて",
    beside: "続いたかどうかだけで決めない",
    beside_about: "短い時間にして段階を進めなければ、続く人の数だけは増えます。ほかの数と並べて読んでください。",
    beside_names: BesideNames {
        paid_hours: "1人の賃金・謝金のある時間（1年）",
        reached_last_stage: "最後の段階まで進んだ人",
        weeks_to_last_stage: "最後の段階までの週",
        useful: "職場で役に立った時間",
        released: "★を担う職員の手があいた時間",
        instruction: "職場が教え、隣につき、様子を聞く時間",
        team: "支援チームが使った時間",
        missed: "届かなかった連絡",
        declined: "始まる前に見送った人",
        pay: "1人が受け取る賃金・謝金（1年）",
        adjustments: "様子を聞いて調整した回数",
        steps_back: "前の段階に戻った回数",
        support_cost: "配慮にかかったお金",
    },
    hours: |hours| format!("{hours}時間"),
    weeks: |weeks| format!("{weeks}週"),
    yen: |yen| format!("{yen}円"),
    times: |times| format!("{times}回"),
    people: |people| format!("{people}人"),
    people_of_futures: |times| format!("{times}回"),
    missed_of_due: |missed, due| format!("{due}回のうち{missed}回"),
    curve: CurveMessages {
        says_early: "離れる人は、はじめの3か月に多い",
        says_even: "離れる人は、1年を通して同じくらいいる",
        sub: "引き合わせた100人のうち、続けている人の数",
        alternative: |at_13, at_26, at_52, low, high| {
            format!(
                "続けている人の数の線。3か月後{at_13}人、6か月後{at_26}人、12か月後{at_52}人。12か月後の幅は{low}人から{high}人。"
            )
        },
        quarters: ["開始", "3か月", "6か月", "9か月", "12か月"],
        quarters_short: ["開始", "3か月", "6か月", "9か月", "12か月"],
        result: "結果",
        prediction: "予想",
        here: "この職場に残る人",
        result_legend: "この職場にいる、または次へよい形で移った",
        band_legend: |people| format!("{people}人の結果が、10回に8回入る範囲"),
        at_risk: "曲線の下の人数",
        rows: ["ここにいる", "次の職場へ", "離れた", "始める前に見送った"],
        row_head: "100人あたり",
        table: "数の表を見る",
        columns: [
            "時期",
            "続けている",
            "ここにいる",
            "10回に8回の幅",
            "95%の区間（始めた人）",
        ],
        between: |low, high| format!("{low}～{high}"),
        precision: |half| {
            format!(
                "計算の回数から来る誤差は、12か月後で±{half}人です。区間はカプラン・マイヤー法（グリーンウッドの分散、log(−log)）で、同じく計算の回数によるものです。係数そのもののわからなさは、これよりずっと大きいです。"
            )
        },
        clock: "時計は、体験または働きはじめた最初の週から数えます。もとにした調査（JEED調査研究報告書137、2017年）は、就職した日から数えた障害のある人の数字です。",
    },
    ends: EndsMessages {
        says: |ended, moved_on| format!("離れた{ended}人のうち、{moved_on}人は次の職場へ"),
        sub: |cause| format!("残りで最も多いのは、{cause}です。"),
        good: "よい移り方",
        note: "モデルでは、先に限界に届いた理由を1つ引きます。実際の理由は、たいてい重なっています。",
    },
    flow: FlowMessages {
        says: |working| {
            format!("半年後には、100人のうち{working}人が短時間か柔軟な雇用で働いている")
        },
        sub: "週ごとに、どの段階にいるか（引き合わせた100人あたり）",
        alternative: |trial, short, flexible| {
            format!(
                "段階ごとの人数の面。半年後は体験{trial}人、短時間{short}人、柔軟な雇用{flexible}人。"
            )
        },
        gone: "離れた人",
        table: "週ごとの表を見る",
        week: "週",
    },
    team: TeamMessages {
        says_short: |first, last| {
            if first == last {
                format!("第{first}週に、チームの時間が足りない")
            } else {
                format!("第{first}週から第{last}週のあいだに、チームの時間が足りない週がある")
            }
        },
        says_enough: "チームの時間は、1年を通して足りている",
        sub: |hours| format!("週ごとの支援の時間の平均。チームの時間は週{hours}時間"),
        alternative: |most, limit, missed| {
            format!(
                "週ごとの時間の棒。最も多い週で{most}時間、上限は{limit}時間、届かなかった連絡は1年で{missed}回。"
            )
        },
        limit: |hours| format!("チームの時間 週{hours}時間"),
        missed: |count| format!("届かなかった連絡 {count}回"),
        table: "4週ごとの表を見る",
        columns: ["週", "使った時間", "残った用事", "届かなかった連絡"],
    },
    workplaces_title: "職場ごとに見る",
    workplaces_about: "職場の人の時間です（1年）。職場の人が様子を聞く計画では、その時間は「うち、様子を聞く時間」で、「教え、隣につき、様子を聞く時間」にも入っています。支援チームの時間は入りません。",
    workplaces_columns: [
        "職場",
        "引き合わせた人",
        "役に立った時間",
        "★を担う職員の手があいた時間",
        "教え、隣につき、様子を聞く時間",
        "うち、様子を聞く時間",
    ],
    people_title: "ひとりずつ見る",
    people_columns: [
        "人",
        "職場",
        "12か月後も続けている（100回のうち）",
        "離れるときに多い理由",
        "賃金・謝金のある時間",
        "届かなかった連絡",
    ],
    none_due: "予定なし",
    nobody_left: "離れた人はいません",
    made_by: |seed, futures, engine, digest| {
        format!("種 {seed}・{futures}通り・計算の版 {engine}・照合値 {digest}")
    },
    same_as_before: "前に動かしたときと、同じ結果です。",
    differs: || {
        Notice::new(
            "前に動かしたときと、結果の照合値がちがいます。",
            "計画も予想も残っています。",
            "同じ計画・同じ種なら同じ結果になるはずです。ページを読み込みなおしても変わらないときは、書き出したファイルを添えて設置者に知らせてください。",
        )
    },
    other_engine: "前の結果は、以前の版の計算によるものでした。いまの版で計算しなおしています。",
    export: "結果の表（CSV）",
    csv_columns: [
        "週",
        "続けている（100人あたり）",
        "ここにいる",
        "幅の下",
        "幅の上",
        "体験",
        "短時間アルバイト",
        "柔軟な雇用",
        "チームの時間",
        "届かなかった連絡",
    ],
};
