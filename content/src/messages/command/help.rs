//! Words of the command line itself: `--help`, the manual page, and what is said where an argument is wrong.

mod en;
mod ja;

pub(super) use en::EN;
pub(super) use ja::JA;

/// Words of `--help`, of the manual page, and of usage errors.
#[derive(Clone, Copy, Debug)]
pub struct HelpMessages {
    /// What the command is for, in a line.
    pub about: &'static str,
    /// The same at length.
    pub more: &'static str,
    /// The exit codes, a line each.
    pub exit_codes: &'static str,
    /// Headings and set phrases.
    pub phrases: Phrases,
    /// What each subcommand is for.
    pub command: CommandHelp,
    /// What each argument is.
    pub argument: ArgumentHelp,
    /// What each word is that an argument may have for a value.
    pub value: ValueHelp,
    /// What is wrong with a command line.
    pub usage: UsageMessages,
}

/// Headings and set phrases of `--help` and the manual page.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each is told by its words in `en`")]
pub struct Phrases {
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub shared_options: &'static str,
    pub default: &'static str,
    pub values: &'static str,
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub exit_status: &'static str,
    pub version: &'static str,
}

/// What each subcommand is for.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each field has the name of its subcommand")]
pub struct CommandHelp {
    pub run: &'static str,
    pub compare: &'static str,
    pub sweep: &'static str,
    pub sensitivity: &'static str,
    pub search: &'static str,
    pub calibrate: &'static str,
    pub matching: &'static str,
    pub survival: &'static str,
    pub verify: &'static str,
    pub describe: &'static str,
    pub schema: &'static str,
    pub completions: &'static str,
    pub manual: &'static str,
    pub help: &'static str,
}

/// What each argument is. One that means the same in several subcommands stands once.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each field has the name of its argument")]
pub struct ArgumentHelp {
    pub language: &'static str,
    pub threads: &'static str,
    pub progress: &'static str,
    pub format: &'static str,
    pub table: &'static str,
    pub bom: &'static str,
    pub output: &'static str,
    pub help: &'static str,
    pub version: &'static str,
    pub case: &'static str,
    pub plan: &'static str,
    pub seed: &'static str,
    pub futures: &'static str,
    pub run_until_precision: &'static str,
    pub run_week: &'static str,
    pub run_jobs: &'static str,
    pub compare_with: &'static str,
    pub compare_until_precision: &'static str,
    pub compare_draws: &'static str,
    pub compare_factor: &'static str,
    pub compare_measure: &'static str,
    pub sweep_factor: &'static str,
    pub sweep_values: &'static str,
    pub sweep_sample: &'static str,
    pub sweep_request: &'static str,
    pub measure: &'static str,
    pub sensitivity_method: &'static str,
    pub sensitivity_over: &'static str,
    pub sensitivity_factor: &'static str,
    pub sensitivity_trajectories: &'static str,
    pub sensitivity_levels: &'static str,
    pub sensitivity_draws: &'static str,
    pub search_goal: &'static str,
    pub search_keep: &'static str,
    pub search_budget: &'static str,
    pub calibrate_no_fit: &'static str,
    pub calibrate_pieces: &'static str,
    pub calibrate_shape: &'static str,
    pub calibrate_fitted: &'static str,
    pub match_rule: &'static str,
    pub match_ties: &'static str,
    pub match_seed: &'static str,
    pub survival_file: &'static str,
    pub survival_at: &'static str,
    pub survival_limit: &'static str,
    pub verify_file: &'static str,
    pub verify_case: &'static str,
    pub verify_plan: &'static str,
    pub describe_case: &'static str,
    pub schema_of: &'static str,
    pub completions_shell: &'static str,
}

/// What each word is that an argument may have for a value.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "each field has the name of its argument and value"
)]
pub struct ValueHelp {
    pub language_ja: &'static str,
    pub language_en: &'static str,
    pub format_text: &'static str,
    pub format_csv: &'static str,
    pub format_json: &'static str,
    pub method_one_at_a_time: &'static str,
    pub method_morris: &'static str,
    pub method_band: &'static str,
    pub over_levers: &'static str,
    pub over_coefficients: &'static str,
    pub shape_falling: &'static str,
    pub shape_peaked: &'static str,
    pub rule_by_hand: &'static str,
    pub rule_order_of_arrival: &'static str,
    pub rule_lot: &'static str,
    pub rule_deferred_acceptance: &'static str,
    pub rule_deferred_acceptance_by_programmes: &'static str,
    pub rule_best_total_fit: &'static str,
    pub ties_position: &'static str,
    pub ties_lot: &'static str,
    pub schema_case: &'static str,
    pub schema_plan: &'static str,
    pub schema_edits: &'static str,
    pub schema_work_file: &'static str,
    pub schema_job: &'static str,
    pub schema_job_result: &'static str,
    pub schema_run: &'static str,
    pub schema_compare: &'static str,
    pub schema_sweep_request: &'static str,
    pub schema_sweep: &'static str,
    pub schema_screening: &'static str,
    pub schema_band: &'static str,
    pub schema_search_request: &'static str,
    pub schema_search: &'static str,
    pub schema_calibrate: &'static str,
    pub schema_match: &'static str,
    pub schema_survival: &'static str,
    pub schema_verify: &'static str,
    pub schema_describe: &'static str,
}

/// What is wrong with a command line: each sentence tells what is wrong, with which value, and what is possible.
#[derive(Clone, Copy, Debug)]
pub struct UsageMessages {
    /// No such argument, with the one that was perhaps meant.
    pub unknown_argument: fn(argument: &str, near: Option<&str>) -> String,
    /// No such subcommand, with those there are.
    pub unknown_command: fn(name: &str, known: &str) -> String,
    /// No subcommand, with those there are.
    pub missing_command: fn(known: &str) -> String,
    /// Arguments that have to be given.
    pub missing_arguments: fn(arguments: &str) -> String,
    /// An argument without its value, with the values there are, where they are known.
    pub missing_value: fn(argument: &str, known: Option<&str>) -> String,
    /// A value for an argument that takes none, or one too many.
    pub too_many_values: fn(argument: &str, value: &str) -> String,
    /// Two arguments that don't go together.
    pub conflict: fn(argument: &str, others: &str) -> String,
    /// An argument that stands twice.
    pub twice: fn(argument: &str) -> String,
    /// Not a whole number of 0 or more.
    pub not_whole: fn(argument: &str, value: &str) -> String,
    /// Not a number.
    pub not_a_number: fn(argument: &str, value: &str) -> String,
    /// Not UTF-8.
    pub not_utf8: &'static str,
    /// Anything else, with clap's own reason in English.
    pub other: fn(reason: &str) -> String,
    /// Where all arguments are told, with the command that tells them.
    pub all_arguments: fn(command: &str) -> String,
}
