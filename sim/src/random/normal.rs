//! The normal distribution, by inversion.

#![expect(
    clippy::excessive_precision,
    reason = "coefficients stand as they were published"
)]

/// Standard normal by inversion of the distribution function: algorithm AS 241 (PPND16) of Wichura, *Applied Statistics* 37
/// (1988), relative accuracy about 10⁻¹⁶. `uniform` lies in the open interval (0, 1).
///
/// Inversion and not Box–Muller: one number in, one number out, so a larger number always comes from a larger one.
#[must_use]
pub fn normal(uniform: f64) -> f64 {
    let centred = uniform - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * polynomial(r, &CENTRE_ABOVE) / polynomial(r, &CENTRE_BELOW);
    }
    let tail = if centred < 0.0 {
        uniform
    } else {
        1.0 - uniform
    };
    let r = libm::sqrt(-libm::log(tail));
    let size = if r <= 5.0 {
        polynomial(r - 1.6, &TAIL_ABOVE) / polynomial(r - 1.6, &TAIL_BELOW)
    } else {
        polynomial(r - 5.0, &FAR_ABOVE) / polynomial(r - 5.0, &FAR_BELOW)
    };
    if centred < 0.0 { -size } else { size }
}

/// Horner's rule, constant term first.
fn polynomial(x: f64, coefficients: &[f64; 8]) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

const CENTRE_ABOVE: [f64; 8] = [
    3.387_132_872_796_366_608,
    133.141_667_891_784_377_45,
    1_971.590_950_306_551_442_7,
    13_731.693_765_509_461_125,
    45_921.953_931_549_871_457,
    67_265.770_927_008_700_853,
    33_430.575_583_588_128_105,
    2_509.080_928_730_122_672_7,
];
const CENTRE_BELOW: [f64; 8] = [
    1.0,
    42.313_330_701_600_911_252,
    687.187_007_492_057_908_3,
    5_394.196_021_424_751_107_7,
    21_213.794_301_586_595_867,
    39_307.895_800_092_710_61,
    28_729.085_735_721_942_674,
    5_226.495_278_852_854_561,
];
const TAIL_ABOVE: [f64; 8] = [
    1.423_437_110_749_683_577_34,
    4.630_337_846_156_545_295_9,
    5.769_497_221_460_691_405_5,
    3.647_848_324_763_204_605_04,
    1.270_458_252_452_368_382_58,
    2.417_807_251_774_506_117_7e-1,
    2.272_384_498_926_918_458_33e-2,
    7.745_450_142_783_414_076_4e-4,
];
const TAIL_BELOW: [f64; 8] = [
    1.0,
    2.053_191_626_637_758_821_87,
    1.676_384_830_183_803_849_4,
    6.897_673_349_851_000_045_5e-1,
    1.481_039_764_274_800_745_9e-1,
    1.519_866_656_361_645_719_66e-2,
    5.475_938_084_995_344_946e-4,
    1.050_750_071_644_416_843_24e-9,
];
const FAR_ABOVE: [f64; 8] = [
    6.657_904_643_501_103_777_2,
    5.463_784_911_164_114_369_9,
    1.784_826_539_917_291_335_8,
    2.965_605_718_285_048_912_3e-1,
    2.653_218_952_657_612_309_3e-2,
    1.242_660_947_388_078_438_6e-3,
    2.711_555_568_743_487_578_15e-5,
    2.010_334_399_292_288_132_65e-7,
];
const FAR_BELOW: [f64; 8] = [
    1.0,
    5.998_322_065_558_879_376_9e-1,
    1.369_298_809_227_358_053_1e-1,
    1.487_536_129_085_061_485_25e-2,
    7.868_691_311_456_132_591e-4,
    1.846_318_317_510_054_681_8e-5,
    1.421_511_758_316_445_888_7e-7,
    2.044_263_103_389_939_785_64e-15,
];

#[cfg(test)]
mod tests {
    use super::normal;

    /// The distribution function by `erfc`, which knows nothing of the coefficients above.
    #[test]
    fn normal_is_the_inverse_of_its_distribution() {
        for step in 1..2_000 {
            let probability = f64::from(step) / 2_000.0;
            let back = 0.5 * libm::erfc(-normal(probability) / core::f64::consts::SQRT_2);
            assert!(
                (back / probability - 1.0).abs() < 2e-14,
                "{probability}: {back}"
            );
        }
        for exponent in 3..=300 {
            let probability = libm::pow(10.0, -f64::from(exponent));
            let back = 0.5 * libm::erfc(-normal(probability) / core::f64::consts::SQRT_2);
            assert!(
                (back / probability - 1.0).abs() < 2e-12,
                "{probability:e}: {back:e}"
            );
        }
    }

    #[test]
    fn normal_is_odd_about_one_half() {
        for step in 1..1_000 {
            let probability = f64::from(step) / 2_048.0;
            assert_eq!(
                normal(probability).to_bits(),
                (-normal(1.0 - probability)).to_bits()
            );
        }
    }
}
