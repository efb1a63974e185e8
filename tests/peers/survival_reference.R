# What R computes where the other reference files are silent: late entry, weights, strata, more than two groups, and
# the tails of the distributions. The data are made here, by a generator of its own that any language can repeat.
#
#   Rscript tests/peers/survival_reference.R sim/tests/reference
#
# Debian 12: r-base-core, r-cran-survival, r-cran-cmprsk, r-cran-etm, r-cran-jsonlite. Each file names the versions used.

suppressPackageStartupMessages({
  library(survival)
  library(cmprsk)
  library(etm)
})

folder <- commandArgs(trailingOnly = TRUE)[1]
engine <- sprintf(
  "%s; survival %s, cmprsk %s, etm %s", R.version.string, packageVersion("survival"), packageVersion("cmprsk"),
  packageVersion("etm")
)
command <- "Rscript tests/peers/survival_reference.R sim/tests/reference"

# Park and Miller's generator (1988): exact in doubles.
uniform <- local({
  state <- 20261121
  function(n) vapply(seq_len(n), function(i) {
    state <<- (16807 * state) %% 2147483647
    state / 2147483647
  }, 0)
})
among <- function(n, values) values[1 + floor(uniform(n) * length(values))]

save <- function(name, what) {
  what <- c(list(engine = engine, command = command), what)
  text <- jsonlite::toJSON(what, digits = NA, auto_unbox = TRUE, na = "null", null = "null")
  writeLines(text, file.path(folder, name))
}
plain <- function(x) I(unname(ifelse(is.finite(x), x, NA)))

# One curve: its table, both intervals, quantiles, restricted means, and values at times.
curve <- function(formula, data, limits, times, weights = NULL) {
  data$.w <- if (is.null(weights)) 1 else weights
  fit <- function(scale) survfit(formula, data, weights = .w, conf.type = scale, robust = FALSE)
  one <- fit("log-log")
  shares <- c(0.25, 0.5, 0.75)
  ends <- function(scale) {
    f <- fit(scale)
    q <- quantile(f, shares)
    list(
      lower = plain(f$lower), upper = plain(f$upper), quantile = plain(q$quantile), quantile_lower = plain(q$lower),
      quantile_upper = plain(q$upper)
    )
  }
  at <- summary(one, times = times)
  list(
    time = I(one$time), n_risk = I(one$n.risk), n_event = I(one$n.event), n_censor = I(one$n.censor),
    surv = plain(one$surv), se_log = plain(one$std.err), hazard = plain(one$cumhaz), se_hazard = plain(one$std.chaz),
    shares = shares, log_log = ends("log-log"), log = ends("log"),
    rmst = lapply(limits, function(limit) {
      m <- survival:::survmean(one, rmean = limit)$matrix
      list(limit = limit, mean = unname(m["rmean"]), se = unname(m["se(rmean)"]))
    }),
    at = list(time = I(at$time), surv = plain(at$surv), se = plain(at$std.err), lower = plain(at$lower),
              upper = plain(at$upper))
  )
}

score <- function(statistic, df) list(statistic = unname(statistic), df = df,
                                      p = unname(pchisq(statistic, df, lower.tail = FALSE)))
survdiff_score <- function(formula, data, rho) {
  fit <- survdiff(formula, data, rho = rho)
  sums <- function(x) if (is.matrix(x)) rowSums(x) else x
  c(score(fit$chisq, length(fit$n) - 1),
    list(observed = I(sums(fit$obs)), expected = I(sums(fit$exp)), variance = fit$var))
}
# The score test of the exact partial likelihood has the hypergeometric variance, so it is the log-rank test.
exact_score <- function(formula, data) {
  fit <- suppressWarnings(coxph(formula, data, ties = "exact"))
  score(fit$score, length(coef(fit)))
}
incidence <- function(time, cause, times) {
  fit <- survfit(Surv(time, factor(cause, 0:max(cause))) ~ 1, id = seq_along(time), conf.type = "log-log")
  at <- summary(fit, times = times)
  causes <- seq_len(max(cause))
  lapply(causes, function(k) list(
    time = I(fit$time), cif = plain(fit$pstate[, k + 1]), se = plain(fit$std.err[, k + 1]),
    at = list(time = I(at$time), cif = plain(at$pstate[, k + 1]), se = plain(at$std.err[, k + 1]),
              lower = plain(at$lower[, k + 1]), upper = plain(at$upper[, k + 1]))
  ))
}
gray <- function(time, cause, group) {
  tests <- cuminc(time, cause, group)$Tests
  lapply(seq_len(nrow(tests)), function(k) list(
    statistic = tests[k, "stat"], df = tests[k, "df"], p = tests[k, "pv"]))
}

# Late entry, with ties.
n <- 60
late <- data.frame(entry = floor(uniform(n) * 12) * among(n, 0:1))
late$time <- late$entry + ceiling(-14 * log(uniform(n)))
late$cause <- among(n, c(0, 1, 1, 2))
late$group <- among(n, c("a", "b", "c"))
late$stratum <- among(n, c("x", "y"))
# Six people from the start keep the risk set from running empty early.
late$entry[1:6] <- 0
multistate <- data.frame(
  id = seq_len(n), from = "0", to = ifelse(late$cause == 0, "cens", late$cause), entry = late$entry, exit = late$time)
possible <- matrix(FALSE, 3, 3)
possible[1, 2:3] <- TRUE
states <- etm(multistate, c("0", "1", "2"), possible, "cens", s = 0)
state <- function(k) {
  to <- paste("0", k)
  list(time = I(states$time), cif = plain(states$est["0", as.character(k), ]), var = plain(states$cov[to, to, ]))
}
save("late_entry.json", list(
  data = late,
  overall = curve(Surv(entry, time, cause > 0) ~ 1, late, c(10, 20), c(3, 7.5, 15)),
  log_rank = exact_score(Surv(entry, time, cause > 0) ~ group, late),
  log_rank_stratified = exact_score(Surv(entry, time, cause > 0) ~ group + strata(stratum), late),
  log_rank_cause_1 = exact_score(Surv(entry, time, cause == 1) ~ group, late),
  incidence = list(state(1), state(2))
))

# Weights: whole ones against the rows repeated, others against R's weighted Greenwood.
n <- 30
weighted <- data.frame(time = ceiling(-9 * log(uniform(n))), cause = among(n, c(0, 1, 2)), group = among(n, c("a", "b")))
weighted$whole <- among(n, 1:3)
weighted$part <- round(0.2 + 2 * uniform(n), 2)
repeated <- weighted[rep(seq_len(n), weighted$whole), ]
save("weights.json", list(
  data = weighted,
  whole = curve(Surv(time, cause > 0) ~ 1, repeated, c(5, 12), c(2, 6.5)),
  part = curve(Surv(time, cause > 0) ~ 1, weighted, c(5, 12), c(2, 6.5), weights = weighted$part),
  log_rank = survdiff_score(Surv(time, cause > 0) ~ group, repeated, 0),
  incidence = incidence(repeated$time, repeated$cause, c(2, 6.5)),
  gray = gray(repeated$time, repeated$cause, repeated$group)
))

# Four groups of different fates, in three strata, with ties.
n <- 120
many <- data.frame(group = among(n, c("a", "b", "c", "d")), stratum = among(n, c("x", "y", "z")))
scale <- c(a = 8, b = 11, c = 15, d = 9)[many$group] * c(x = 1, y = 1.4, z = 0.8)[many$stratum]
many$time <- ceiling(-scale * log(uniform(n)))
many$cause <- among(n, c(0, 1, 1, 2, 3))
# The same without ties, where Gray's paper says all there is to say.
untied <- many
untied$time <- round(-scale * log(uniform(n)), 6)
stopifnot(!anyDuplicated(untied$time))
two <- many$group %in% c("a", "b")
tests <- function(d) list(
  log_rank = survdiff_score(Surv(time, cause > 0) ~ group, d, 0),
  peto_peto = survdiff_score(Surv(time, cause > 0) ~ group, d, 1),
  log_rank_stratified = survdiff_score(Surv(time, cause > 0) ~ group + strata(stratum), d, 0),
  peto_peto_stratified = survdiff_score(Surv(time, cause > 0) ~ group + strata(stratum), d, 1),
  gray = gray(d$time, d$cause, d$group),
  gray_two = gray(d$time[two], d$cause[two], d$group[two])
)
means <- lapply(c("a", "b"), function(g) {
  f <- survfit(Surv(time, cause > 0) ~ 1, many[many$group == g, ])
  survival:::survmean(f, rmean = 15)$matrix
})
difference <- unname(means[[1]]["rmean"] - means[[2]]["rmean"])
error <- unname(sqrt(means[[1]]["se(rmean)"]^2 + means[[2]]["se(rmean)"]^2))
save("many_groups.json", list(
  data = many, untied_time = untied$time,
  tied = tests(many), untied = tests(untied),
  incidence = incidence(many$time, many$cause, c(4, 9.5, 20)),
  rmst_difference = list(limit = 15, groups = c("a", "b"), difference = difference, se = error,
                         lower = difference + qnorm(0.025) * error, upper = difference + qnorm(0.975) * error,
                         p = 2 * pnorm(-abs(difference / error)))
))

x <- c(1e-6, 0.01, 0.5, 1, 3.841, 10, 31.4, 80, 300, 1200)
save("tails.json", list(
  chi_squared = lapply(c(1:12, 19, 25, 60, 99), function(df) list(
    df = df, x = x, p = pchisq(x, df, lower.tail = FALSE))),
  normal = list(z = c(0, 0.1, 1, 1.96, 5, 12, 30), p = 2 * pnorm(-c(0, 0.1, 1, 1.96, 5, 12, 30)))
))
