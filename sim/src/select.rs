//! One of two numbers by a condition, without a branch.
//!
//! Out of `if` and `else` in a loop over lanes the compiler may make branches again, and with enough of them it takes one lane
//! at a time. It leaves these as they are.

use core::hint::select_unpredictable;

/// `yes` where the condition holds, else `no`.
#[must_use]
#[inline(always)]
pub(crate) fn select<T>(condition: bool, yes: T, no: T) -> T {
    select_unpredictable(condition, yes, no)
}

/// The smaller number; the second of equals, and where one is NaN.
#[must_use]
#[inline(always)]
pub(crate) fn smaller(one: f32, other: f32) -> f32 {
    select(one < other, one, other)
}

/// The larger number; the second of equals, and where one is NaN.
#[must_use]
#[inline(always)]
pub(crate) fn larger(one: f32, other: f32) -> f32 {
    select(one > other, one, other)
}
