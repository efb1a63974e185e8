//! The command line in Japanese.

use super::{ArgumentHelp, CommandHelp, HelpMessages, Phrases, UsageMessages, ValueHelp};

pub(in super::super) static JA: HelpMessages = HelpMessages {
    about: "支援を受けて働き始めたあとに起こることをシミュレーションします",
    more: "\
支援を受けて働き始めたあとに起こることをシミュレーションします。

事例とプランは JSON ファイルです（`tsumugi schema case`、`tsumugi schema plan`）。
プランは、操作の一覧や、履歴の入った取り組みのファイル（*.tsumugi.json）でもかまいません。
- だけを書くと標準入力から読み取ります。

事例・プラン・シードが同じなら、どの機械でも、スレッドがいくつでも、同じバイト列になります。",
    exit_codes: "\
終了コード:
  0  終わりました
  1  終わりましたが、答えは「いいえ」です（結果が違う、当てはめた目標に届かない、精度に届かない）
  2  引数か入力が正しくありません
  3  決められた上限・下限を超えるため、始める前に断りました
  4  ジョブのファイルの一部の行を断りました。ほかの行は終わっています
  5  結果を書き込めないか、プログラム自体の問題です
130  途中で止められました（143 は終了の指示）。書きかけの結果は残しません",
    phrases: Phrases {
        usage: "使い方",
        commands: "コマンド",
        arguments: "引数",
        options: "オプション",
        shared_options: "どのコマンドでも使えるオプション",
        default: "既定値",
        values: "使える値",
        name: "名前",
        synopsis: "書式",
        description: "説明",
        exit_status: "終了ステータス",
        version: "バージョン",
    },
    command: COMMAND,
    argument: ARGUMENT,
    value: VALUE,
    usage: USAGE,
};

const COMMAND: CommandHelp = CommandHelp {
    run: "プランを多くの未来で実行します。ジョブのファイルなら、その各行を実行します",
    compare: "二つのプランを、同じ未来で比べます",
    sweep: "値の格子や標本の上で、プランを実行します",
    sensitivity: "どの手立てや係数が効くか、係数の範囲で結果がどこまで動くかを調べます",
    search: "事例の条件の中で、最もよいプランを探します",
    calibrate: "公表された数値にモデルを当てはめ、どれほど合うかを示します",
    matching: "相談者とプログラムを規則でマッチングし、それ以上にならない理由を示します",
    survival: "手もとの記録から、人がどれだけ長くとどまったかを分析します",
    verify: "ファイルにある実行をもう一度行い、同じ結果になるかを示します",
    describe: "モデルが何でできているかを示します",
    schema: "入力や結果の JSON Schema を出力します",
    completions: "シェルの補完を出力します",
    manual: "マニュアルページを出力します",
    help: "このコマンド、またはサブコマンドの説明を表示します",
};

const ARGUMENT: ArgumentHelp = ArgumentHelp {
    language: "説明・表・断りの言葉。なければ LANG で決まります",
    threads: "スレッドの数。なければコアの数です。いくつでも結果は 1 ビットも変わりません",
    progress: "どこまで進んだかを、端末でなくても標準エラー出力に示します",
    format: "結果の形",
    table: "この表だけを出力します。CSV で指定がなければ最初の表です",
    bom: "CSV の先頭にバイト順マークを付けます（表計算ソフトが UTF-8 と分かります）",
    output: "結果をこのファイルに書き込みます",
    help: "説明を表示します（-h は短く、--help は詳しく）",
    version: "バージョンを表示します",
    case: "事例",
    plan: "プラン",
    seed: "未来のシード",
    futures: "未来の数",
    run_until_precision: "働いている割合の 95 % 区間がこの幅より狭くなるまで実行します（--futures まで）",
    run_week: "--until-precision が区間を見る週。なければ最後の週（52 週まで）です",
    run_jobs: "ジョブのファイル。1 行に一つの JSON（`tsumugi schema job`）で、1 行ずつ答えます",
    compare_with: "比べるプラン。差は、このプランから --plan を引いた値です",
    compare_until_precision: "比べる最後の週で、働いている割合の差の 95 % 区間がこの幅より狭くなるまで、未来を倍にしていきます（--futures まで）",
    compare_draws: "係数も範囲からこの回数だけ引き、差がどこまで動くかを示します。二つのプランは、同じ係数と同じ未来で比べます",
    compare_factor: "引く係数：名前、または 名前=下..上。なければ、よく分かっていない係数のすべてです。何度書いてもかまいません",
    compare_measure: "係数を引くときに測るもの。何度書いてもかまいません",
    sweep_factor: "動かすもの：/programmes/ID/places=1..4、係数=下..上、lever:CheckIns。何度書いてもかまいません",
    sweep_values: "格子での各因子の値の数。一つだけなら全因子に、でなければ因子ごとに書きます",
    sweep_sample: "格子の代わりに、ラテン超方格の点の数",
    sweep_request: "依頼の全体を JSON で（`tsumugi schema sweep-request`）",
    measure: "測るもの。何度書いてもかまいません",
    sensitivity_method: "調べ方",
    sensitivity_over: "因子を指定しないときに動かすもの",
    sensitivity_factor: "動かすものを一つ。書き方は sweep と同じです。何度書いてもかまいません",
    sensitivity_trajectories: "モリスの方法の軌道の数",
    sensitivity_levels: "モリスの方法での各因子の水準の数",
    sensitivity_draws: "帯のために係数を引く回数",
    search_goal: "できるだけ大きくしたいもの。なければ、最後の週に働いている割合です",
    search_keep: "開始時より下げてはいけないもの。何度書いてもかまいません",
    search_budget: "試すすべてのプランを合わせた未来の数",
    calibrate_no_fit: "今のパラメータのまま測るだけにします",
    calibrate_pieces: "基準となる集団を作る 64 人の組の数（1 から 256）",
    calibrate_shape: "当てはめるベースラインの形",
    calibrate_fitted: "当てはめたパラメータを sim/data/parameters.csv（3 か月目の形なら peaked.csv）と同じ形でこのファイルに、その経緯をとなりの .json に書き込みます",
    match_rule: "規則",
    match_ties: "同じ順位の人がいるとき、だれを先にするか",
    match_seed: "くじのシード",
    survival_file: "見出しのある UTF-8 の CSV：週数、離職（0・1）または理由（0 は継続、1・2…）。ほかに群、人数、開始、層も使えます。英語の見出し（time、event、cause、group、weight、entry、stratum）も使えます",
    survival_at: "値を示す時点をカンマ区切りで。なければ切りのよい時点です",
    survival_limit: "平均期間を数える上限。なければ、すべての群が観察されている間です",
    verify_file: "確かめるもの：取り組みのファイル（*.tsumugi.json）、または run の結果かその 1 行",
    verify_case: "その事例",
    verify_plan: "結果のもとのプラン。取り組みのファイルには中に入っています",
    describe_case: "事例。モデルの値の代わりに、その事例が定めた値を使います",
    schema_of: "何のスキーマか",
    completions_shell: "シェル",
};

const VALUE: ValueHelp = ValueHelp {
    language_ja: "日本語",
    language_en: "英語",
    format_text: "人が読む表",
    format_csv: "一つの表を CSV で",
    format_json: "すべてを一つの JSON で",
    method_one_at_a_time: "各因子を、範囲の両端で",
    method_morris: "各因子を、いろいろな所で少しずつ（Morris 1991）",
    method_band: "係数を範囲から引いたときの結果の帯（偶然とは分けて）",
    over_levers: "学ぶ人が動かせる手立て",
    over_coefficients: "よく分かっていない係数",
    shape_falling: "ハザードが最初の週に最も高い",
    shape_peaked: "ハザードが 3 か月目に最も高い",
    rule_by_hand: "プランにあるマッチングのまま",
    rule_order_of_arrival: "先着順",
    rule_lot: "くじで決めた順番（ランダム逐次独裁）",
    rule_deferred_acceptance: "受入保留（相談者から申し込む）",
    rule_deferred_acceptance_by_programmes: "受入保留（プログラムから申し込む）",
    rule_best_total_fit: "できるだけ多くの人を、負担の合計が最も小さくなるように",
    ties_position: "先に来た人、先に書かれたもの",
    ties_lot: "くじ",
    schema_case: "事例",
    schema_plan: "プラン",
    schema_edits: "プランを作る操作の一覧",
    schema_work_file: "取り組みのファイル（*.tsumugi.json）",
    schema_job: "ジョブのファイルの 1 行",
    schema_job_result: "その行への答え",
    schema_run: "run の結果",
    schema_compare: "compare の結果",
    schema_sweep_request: "sweep への依頼",
    schema_sweep: "sweep の結果",
    schema_screening: "sensitivity の結果（一因子ずつ、またはモリスの方法）",
    schema_band: "sensitivity の結果（帯）",
    schema_search_request: "search への依頼",
    schema_search: "search の結果",
    schema_calibrate: "calibrate の結果",
    schema_match: "match の結果",
    schema_survival: "survival の結果",
    schema_verify: "verify の結果",
    schema_describe: "describe の結果",
};

const USAGE: UsageMessages = UsageMessages {
    unknown_argument: |argument, near| match near {
        Some(near) => format!("{argument} という引数はありません。{near} のことですか。"),
        None => format!("引数 {argument} はここでは使えません。"),
    },
    unknown_command: |name, known| {
        format!("「{name}」というコマンドはありません。使えるもの：{known}")
    },
    missing_command: |known| format!("コマンドがありません。使えるもの：{known}"),
    missing_arguments: |arguments| format!("必要な引数がありません：{arguments}"),
    missing_value: |argument, known| match known {
        Some(known) => format!("{argument} に値がありません。使えるもの：{known}"),
        None => format!("{argument} に値がありません。値を書いてください。"),
    },
    too_many_values: |argument, value| {
        format!("{argument} は値をとりませんが、「{value}」が付いています。")
    },
    conflict: |argument, others| {
        format!("{argument} は {others} と一緒には使えません。どちらかを外してください。")
    },
    twice: |argument| format!("{argument} が二度書かれています。一度だけにしてください。"),
    not_whole: |argument, value| {
        format!("{argument} の「{value}」は使えません。0 以上の整数を書いてください。")
    },
    not_a_number: |argument, value| {
        format!("{argument} の「{value}」は使えません。0.5 のような数を書いてください。")
    },
    not_utf8: "UTF-8 ではない引数があります。UTF-8 で書いてください。",
    other: |reason| format!("引数を読み取れません（{reason}）。"),
    all_arguments: |command| format!("すべての引数：{command} --help"),
};
