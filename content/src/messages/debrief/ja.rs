//! Japanese.

use sim::experiment::Variation;

use super::{DebriefMessages, Ground};
use crate::messages::notice::Notice;
use crate::work::ReflectionPrompt;

/// Japanese.
pub const JA: DebriefMessages = DebriefMessages {
    title: "ふりかえり",
    heading: "予想と結果のあいだから、次の一手を見つける",
    list_mark: "、",
    no_result: || {
        Notice::new(
            "ふりかえる結果が、まだありません。",
            "計画と予想は残っています。",
            "先に結果のステップで、いまの計画を動かしてください。",
        )
    },
    to_results: "結果へすすむ",
    against: |months, difference| match difference {
        0 => "予想と結果は、ほぼ重なりました".to_owned(),
        more if more > 0 => format!("{months}か月後を、{more}人ぶん厳しく見ていました"),
        fewer => format!("{months}か月後を、{}人ぶん楽観していました", -fewer),
    },
    against_sub: "あなたの予想と、いまの計画の結果（100人あたり）",
    against_alternative: |pairs| {
        let [a, b, c] = pairs;
        format!(
            "予想と結果の線。3か月後は予想{}人、結果{}人。6か月後は{}人と{}人。12か月後は{}人と{}人。",
            a.0, a.1, b.0, b.1, c.0, c.1
        )
    },
    difference_of_futures: |futures| format!("{}回", super::signed(futures)),
    difference: |people| format!("{}人", super::signed(people)),
    written: "書いていたこと、起きたこと",
    at_risk: "気がかりな人",
    as_expected: "見立てどおり",
    otherwise: "ちがっていた",
    lowest: |name, people| {
        format!("続けている割合が最も低いのは{name}（100回のうち{people}回）でした。")
    },
    nobody_named: "名前は挙げていませんでした。",
    causes: "きっかけ",
    most_frequent: |cause| format!("最も多かったのは、{cause}です。"),
    why: "理由",
    change: "ひとつだけ変えて、くらべる",
    change_about: |futures| {
        format!("同じ{futures}通りの偶然のうえで動かします。違いは、変えたことだけから生まれます。")
    },
    choose: "変えること",
    choose_none: "選んでください",
    compare: "くらべる",
    comparing: "ふたつの計画を動かしています",
    variation: |variation| match variation {
        Variation::BuddiesForThoseAtRisk => "レベル1・2の軸がある人に、隣につく人を決める",
        Variation::NoBuddies => "隣につく人をなくす",
        Variation::AccommodateLargestGap => "いちばん大きな開きに、配慮を1つ足す",
        Variation::NoAccommodations => "配慮をすべてやめる",
        Variation::WeeklyVisitsForThoseAtRisk => {
            "レベル1・2の軸がある人を、はじめの12週は毎週訪ねる（ほかは月1回の電話）"
        }
        Variation::VisitsTwiceAWeekForAll => "全員を週2回、1年中訪ねる",
        Variation::NoCheckIns => "連絡をやめる",
        Variation::CompleteSheets => "ふたつのシートの空きを埋める",
        Variation::EmptySheets => "ふたつのシートを空にする",
        Variation::VisitFirst => "見学を先に置く",
        Variation::StraightToLastStage => "全員を最後の段階から始める",
        Variation::OneDayLess => "最後の段階を、週に1日減らす",
        Variation::BriefEveryWorkplace => "すべての職場で、始める前に説明する",
        Variation::BriefNobody => "職場への説明をやめる",
        Variation::AtRiskFirst => "気がかりな人から先に支える",
        Variation::WorkplaceChecksIn => "チームに代わって、職場の人が様子を聞く",
        Variation::MayStepBack => "強い負担に気づいたら、前の段階に戻れるようにする",
    },
    ground: |variation| match variation {
        Variation::BuddiesForThoseAtRisk | Variation::NoBuddies => Ground::Evidence,
        Variation::AccommodateLargestGap
        | Variation::NoAccommodations
        | Variation::CompleteSheets
        | Variation::EmptySheets
        | Variation::VisitFirst => Ground::WeakEvidence,
        Variation::WeeklyVisitsForThoseAtRisk
        | Variation::VisitsTwiceAWeekForAll
        | Variation::NoCheckIns
        | Variation::StraightToLastStage
        | Variation::OneDayLess => Ground::Contested,
        Variation::BriefEveryWorkplace
        | Variation::BriefNobody
        | Variation::AtRiskFirst
        | Variation::WorkplaceChecksIn
        | Variation::MayStepBack => Ground::Assumption,
    },
    ground_word: |ground| match ground {
        Ground::Evidence => "証拠あり",
        Ground::WeakEvidence => "弱い証拠",
        Ground::Contested => "議論あり",
        Ground::Assumption => "仮定",
    },
    plan_now: "いまの計画",
    plan_changed: |change| format!("変えた計画：{change}"),
    outcome: |difference| match difference {
        0 => "12か月後の人数は、ほとんど変わりません".to_owned(),
        more if more > 0 => format!("100人あたり{more}人多く続いています"),
        fewer => format!("100人あたり{}人少なくなります", -fewer),
    },
    interval: |mean, low, high| {
        format!("差は{mean}人（95%の区間で{low}～{high}人。計算の回数によるゆれだけです）")
    },
    hours: |before, after| format!("チームの時間は、1年で{before}時間から{after}時間になります。"),
    workplace_hours: |before, after| {
        format!(
            "職場が教え、隣につき、様子を聞く時間は、1年で{before}時間から{after}時間になります。"
        )
    },
    curves_alternative: |before, after| {
        format!("ふたつの計画の線。12か月後、いまの計画は{before}人、変えた計画は{after}人。")
    },
    who: |names| format!("差が大きいのは、{names}"),
    who_nobody: "だれかひとりに片寄った差はありません",
    who_sub: "12か月後も続けている回数（100回のうち）。白い丸がいまの計画、塗った丸が変えた計画です。",
    who_alternative: |people| {
        let each = people
            .iter()
            .map(|[name, before, after]| format!("{name}は{before}回から{after}回"));
        format!(
            "12か月後も続けている回数。{}。",
            each.collect::<Vec<_>>().join("、")
        )
    },
    who_columns: ["人", "いまの計画", "変えた計画", "差"],
    tried: "どの工夫が、どれだけ効いたか",
    tried_about: "ひとつずつ変えたときの、12か月後の差（100人あたり）です。",
    tried_columns: ["工夫", "差", "ゆれの幅", "チームの時間（1年）", "根拠"],
    try_all: "すべての工夫を、順にためす",
    left_to_try: |left| format!("あと{left}つ"),
    stop: "やめる",
    tried_note: "差の大きさは、この事例とこの計画でのものです。係数のわからなさは入っていません。連絡の回数だけを増やしても大きくは変わらない、という研究が多くあります。",
    check_ins_left_out: "訪問や電話について、このモデルが数えていないこと",
    check_ins_left_out_about: "このモデルで連絡がするのは、負担を少し軽くすること、強い負担に気づいて仕事を直すこと、急な離職で職場を驚かせないこと、チームの連絡なら三者の振り返りを開くこと、それだけです。暮らしやお金の相談を受けること、ほかの機関や次の仕事につなぐこと、職場の人の困りごとを聞くことは数えていません。職場の人に頼むと、いつでも聞けるものとし、その手間が職場の受け入れに響くことも数えていません。差が小さくても、訪問が要らないという意味ではありません。",
    said: |change, outcome| format!("{change}：{outcome}"),
    reflect: "ことばにして残す",
    prompt: |prompt| match prompt {
        ReflectionPrompt::Surprise => "予想と結果がちがったのは、どこで、なぜだと思いますか",
        ReflectionPrompt::Lever => "いちばん効いた決めごとは、何だったと思いますか",
        ReflectionPrompt::Tomorrow => "あす職場に戻ったら、まず何を確かめますか",
    },
    room: |used, most| format!("{used}／{most}字"),
    hand_out: "書き出す・読み込む",
    hand_out_about: "ファイルには、決めたこと、予想、種、結果の照合値、ふりかえりが入ります。どこにも送られません。",
    export: "ここまでの仕事を書き出す",
    import: "書き出したファイルを読み込む",
    print: "印刷する",
    import_replaces: || {
        Notice::new(
            "ファイルを読めました。",
            "いまの仕事は、まだ変わっていません。",
            "読み込むと、いまの仕事と入れ替わります。残したいときは、先に書き出してください。",
        )
    },
    take_over: "入れ替える",
    keep_mine: "いまのままにする",
    taken_over: "ファイルの仕事に入れ替えました。",
    other_case: |case| {
        Notice::new(
            format!("このファイルは、別の事例（{case}）の仕事です。"),
            "いまの仕事は変わっていません。",
            "その事例をスタジオで開いてから、読み込んでください。",
        )
    },
};
