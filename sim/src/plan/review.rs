//! Reading a plan against its case: findings, and what the plan amounts to. Total: it never panics.
