//! The command line in English.

use super::{ArgumentHelp, CommandHelp, HelpMessages, Phrases, UsageMessages, ValueHelp};

pub(in super::super) static EN: HelpMessages = HelpMessages {
    about: "Simulate what happens after someone starts to work with support",
    more: "\
Simulate what happens after someone starts to work with support.

A case and a plan are JSON files (`tsumugi schema case`, `tsumugi schema plan`); a plan may also be a list of edits, or a work \
file (*.tsumugi.json) with its history. A lone - stands for standard input.

The same case, plan and seed give the same bytes on every machine and with any number of threads.",
    exit_codes: "\
Exit codes:
  0  done
  1  done, and the answer is no: a result differs, a fitted target is missed, a precision is not reached
  2  an argument or an input is wrong
  3  a declared limit refuses it, before any work
  4  some lines of a file of jobs were refused; the others are done
  5  the result can't be written, or the program itself failed
130  interrupted (143: told to terminate); a result half written is removed",
    phrases: Phrases {
        usage: "Usage",
        commands: "Commands",
        arguments: "Arguments",
        options: "Options",
        shared_options: "Options of every command",
        default: "default",
        values: "Possible values",
        name: "NAME",
        synopsis: "SYNOPSIS",
        description: "DESCRIPTION",
        exit_status: "EXIT STATUS",
        version: "VERSION",
    },
    command: COMMAND,
    argument: ARGUMENT,
    value: VALUE,
    usage: USAGE,
};

const COMMAND: CommandHelp = CommandHelp {
    run: "Run a plan over many futures, or every line of a file of jobs",
    compare: "Compare two plans on the same futures",
    sweep: "Run a plan over a grid or a sample of values",
    sensitivity: "Ask which levers or coefficients matter, and how far the coefficients' ranges reach",
    search: "Search for the best plan within the limits of the case",
    calibrate: "Fit the model to published figures and tell how well it meets them",
    matching: "Match people and programmes by a rule, and say why nobody got more",
    survival: "Analyse a person's own records of how long people stayed",
    verify: "Run again what a file tells of, and say whether the same came out",
    describe: "Tell what the model is made of",
    schema: "Print the JSON Schema of an input or a result",
    completions: "Print completions for a shell",
    manual: "Print the manual page",
    help: "Tell about the command, or about one of its subcommands",
};

const ARGUMENT: ArgumentHelp = ArgumentHelp {
    language: "Language of help, tables and refusals; LANG decides if it is not given",
    threads: "Threads; as many as there are cores if not given. Their number changes no bit of a result",
    progress: "Tell on standard error how far the work is, also where that is no terminal",
    format: "Form of the result",
    table: "Only this table; with CSV, the first one if not given",
    bom: "Begin CSV with a byte order mark, by which spreadsheets know UTF-8",
    output: "Write the result to this file",
    help: "Print help: -h in short, --help at length",
    version: "Print the version",
    case: "The case",
    plan: "The plan",
    seed: "Seed of the futures",
    futures: "How many futures",
    run_until_precision: "Run until the 95 % interval of the share in work is narrower than this, but no more than --futures",
    run_week: "The week whose interval --until-precision looks at; the last one, at most 52, if not given",
    run_jobs: "A file of jobs: one self-contained JSON value a line (`tsumugi schema job`), answered by one line each",
    compare_with: "The plan that is compared with it: differences are this one less --plan",
    compare_until_precision: "Take twice as many futures until the 95 % interval of the difference in the share in work is narrower than this at the last compared week, but no more than --futures",
    compare_draws: "Also draw the coefficients so often from their ranges, and tell how far the difference reaches: both plans meet the same draws on the same futures",
    compare_factor: "A coefficient that is drawn: NAME, or NAME=LOW..HIGH; all that are not known well if none is given; may stand several times",
    compare_measure: "What is measured over the draws; may stand several times",
    sweep_factor: "What is varied: /programmes/ID/places=1..4, a coefficient=LOW..HIGH, or lever:CheckIns; may stand several times",
    sweep_values: "Values of each factor in a grid; one number for all, or one for each",
    sweep_sample: "Points of a Latin hypercube in place of a grid",
    sweep_request: "The whole request as JSON (`tsumugi schema sweep-request`)",
    measure: "What is measured; may stand several times",
    sensitivity_method: "How it is asked",
    sensitivity_over: "What is varied where no factor is named",
    sensitivity_factor: "One thing that is varied, written as for sweep; may stand several times",
    sensitivity_trajectories: "Trajectories of the method of Morris",
    sensitivity_levels: "Levels of each factor in the method of Morris",
    sensitivity_draws: "Draws of the coefficients for the band",
    search_goal: "What is to become as large as can be; the share in work at the end if not given",
    search_keep: "What may not fall below where it is at the start; may stand several times",
    search_budget: "Futures in all, over every plan that is tried",
    calibrate_no_fit: "Only measure the parameters as they stand",
    calibrate_pieces: "Pieces of 64 people that the reference population is made of, 1 to 256",
    calibrate_shape: "The shape of the baseline that is fitted",
    calibrate_fitted: "Write the fitted parameters to this file, in the form of sim/data/parameters.csv (peaked.csv for that shape), and beside it a .json that tells how they came about",
    match_rule: "The rule",
    match_ties: "Who goes first among those who are liked equally",
    match_seed: "Seed of lots",
    survival_file: "CSV in UTF-8 with a header: time, event (0 or 1) or cause (0 for still there, then 1, 2, …), and if you like group, weight, entry, stratum; Japanese headers (週数, 離職, 理由, 群, 人数, 開始, 層) are known too",
    survival_at: "Times at which values are told, separated by commas; round ones if not given",
    survival_limit: "Up to when restricted means count; as long as every group was observed if not given",
    verify_file: "What is verified: a work file (*.tsumugi.json), or a result of run or one of its lines",
    verify_case: "The case it is about",
    verify_plan: "The plan of a result; a work file has its own",
    describe_case: "A case whose own numbers stand in the place of the model's",
    schema_of: "Of what",
    completions_shell: "The shell",
};

const VALUE: ValueHelp = ValueHelp {
    language_ja: "Japanese",
    language_en: "English",
    format_text: "Tables for people",
    format_csv: "One table as CSV",
    format_json: "Everything as one JSON value",
    method_one_at_a_time: "Each factor at both ends of its range",
    method_morris: "Each factor changed in many places (Morris 1991)",
    method_band: "The band of the results over draws of the coefficients, apart from chance",
    over_levers: "The learner's levers",
    over_coefficients: "The coefficients that are not known well",
    shape_falling: "The hazard is highest in the first week",
    shape_peaked: "The hazard is highest in the third month",
    rule_by_hand: "The matches of the plan as they stand",
    rule_order_of_arrival: "First come, first served",
    rule_lot: "Turns drawn by lot (random serial dictatorship)",
    rule_deferred_acceptance: "Deferred acceptance, people proposing",
    rule_deferred_acceptance_by_programmes: "Deferred acceptance, programmes proposing",
    rule_best_total_fit: "As many as possible placed, with the least burden in total",
    ties_position: "Who came first, and what stands first",
    ties_lot: "By lot",
    schema_case: "A case",
    schema_plan: "A plan",
    schema_edits: "A plan as the edits that make it",
    schema_work_file: "A work file (*.tsumugi.json)",
    schema_job: "A line of a file of jobs",
    schema_job_result: "The answer to such a line",
    schema_run: "The result of run",
    schema_compare: "The result of compare",
    schema_sweep_request: "What sweep is asked",
    schema_sweep: "The result of sweep",
    schema_screening: "The result of sensitivity, one factor at a time or by the method of Morris",
    schema_band: "The result of sensitivity by the band",
    schema_search_request: "What search is asked",
    schema_search: "The result of search",
    schema_calibrate: "The result of calibrate",
    schema_match: "The result of match",
    schema_survival: "The result of survival",
    schema_verify: "The result of verify",
    schema_describe: "The result of describe",
};

const USAGE: UsageMessages = UsageMessages {
    unknown_argument: |argument, near| match near {
        Some(near) => format!("there is no argument {argument}; did you mean {near}?"),
        None => format!("there is no place for the argument {argument}"),
    },
    unknown_command: |name, known| format!("there is no command “{name}”; there are: {known}"),
    missing_command: |known| format!("no command is given; there are: {known}"),
    missing_arguments: |arguments| format!("these arguments are missing: {arguments}"),
    missing_value: |argument, known| match known {
        Some(known) => format!("{argument} has no value; known are: {known}"),
        None => format!("{argument} has no value; give it one"),
    },
    too_many_values: |argument, value| format!("{argument} takes no value, but has “{value}”"),
    conflict: |argument, others| {
        format!("{argument} does not go together with {others}; leave out one of them")
    },
    twice: |argument| format!("{argument} stands twice; give it once"),
    not_whole: |argument, value| {
        format!("{argument} is “{value}”; it has to be a whole number, 0 or more")
    },
    not_a_number: |argument, value| {
        format!("{argument} is “{value}”; it has to be a number, such as 0.5")
    },
    not_utf8: "an argument is not UTF-8; write it in UTF-8",
    other: |reason| format!("the arguments can't be understood: {reason}"),
    all_arguments: |command| format!("All arguments: {command} --help"),
};
