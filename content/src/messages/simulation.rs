//! Strings about a simulation that gives no result.

use super::notice::Notice;

/// Strings about a simulation that gives no result.
#[derive(Clone, Copy, Debug)]
pub struct SimulationMessages {
    /// Button: start the simulation again.
    pub again: &'static str,
    /// The part that computes could not be loaded.
    pub not_started: fn() -> Notice,
    /// The part that computes stopped in the middle.
    pub died: fn() -> Notice,
    /// The part that computes didn't answer any more and was ended.
    pub silent: fn() -> Notice,
    /// Nobody is matched.
    pub nobody_matched: fn() -> Notice,
    /// The engine can't work with the case or the plan.
    pub refused: fn() -> Notice,
    /// Page and computing part are of different versions of the site.
    pub other_version: fn() -> Notice,
}

/// Japanese.
pub const JA: SimulationMessages = SimulationMessages {
    again: "もう一度実行する",
    not_started: || {
        Notice::new(
            "シミュレーションの計算部分を読み込めませんでした。",
            SAFE_JA,
            "通信の状態を確かめて「もう一度実行する」を選んでください。続くときは、ページを再読み込みしてください。",
        )
    },
    died: || {
        Notice::new(
            "シミュレーションの計算が途中で止まりました。",
            SAFE_JA,
            "「もう一度実行する」を選んでください。続くときは、ほかのタブを閉じてからお試しください。",
        )
    },
    silent: || {
        Notice::new(
            "シミュレーションの計算が応答しなくなったため、終了しました。",
            SAFE_JA,
            "「もう一度実行する」を選んでください。続くときは、ほかのタブを閉じてからお試しください。",
        )
    },
    nobody_matched: || {
        Notice::new(
            "だれもマッチングされていないため、シミュレーションを始められません。",
            SAFE_JA,
            "「模擬マッチング」で、少なくとも一人をプログラムに結びつけてください。",
        )
    },
    refused: || {
        Notice::new(
            "このプランの数値は、シミュレーションで扱える範囲を超えています。",
            SAFE_JA,
            "段階の長さや人数などを見直してから、もう一度実行してください。",
        )
    },
    other_version: || {
        Notice::new(
            "サイトが更新されたため、この画面では計算できません。",
            SAFE_JA,
            "ページを再読み込みしてください。",
        )
    },
};

/// English.
pub const EN: SimulationMessages = SimulationMessages {
    again: "Run again",
    not_started: || {
        Notice::new(
            "The part that runs the simulation could not be loaded.",
            SAFE_EN,
            "Check the connection and choose “Run again”. If it goes on, reload the page.",
        )
    },
    died: || {
        Notice::new(
            "The simulation stopped in the middle.",
            SAFE_EN,
            "Choose “Run again”. If it goes on, close other tabs first.",
        )
    },
    silent: || {
        Notice::new(
            "The simulation stopped answering and was ended.",
            SAFE_EN,
            "Choose “Run again”. If it goes on, close other tabs first.",
        )
    },
    nobody_matched: || {
        Notice::new(
            "Nobody is matched, so there is nothing to simulate.",
            SAFE_EN,
            "Tie at least one person to a programme in “Mock matching”.",
        )
    },
    refused: || {
        Notice::new(
            "Some number of this plan is beyond what the simulation can work with.",
            SAFE_EN,
            "Look at the lengths of stages and the number of people, then run again.",
        )
    },
    other_version: || {
        Notice::new(
            "The site has been updated, so this page can't run simulations any more.",
            SAFE_EN,
            "Reload the page.",
        )
    },
};

const SAFE_JA: &str = "プランと予想はこの端末に残っています。";
const SAFE_EN: &str = "Your plan and your prediction are still here.";
