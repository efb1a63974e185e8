//! Charts that speak: a sentence, then the picture, then the numbers.
//!
//! A chart is drawn for the width its frame has at the moment, never shrunk, so that its words keep their size.

mod axis;
mod bars;
mod frame;
mod line;
mod pattern;
mod scale;

pub use axis::{AxisTick, TimeAxis, TimeAxisProps, ValueAxis, ValueAxisProps};
pub use bars::{Bar, HorizontalBars, HorizontalBarsProps, VerticalBars, VerticalBarsProps};
pub use frame::{ChartFrame, ChartFrameProps, Plot};
pub use line::{
    Band, BandProps, Label, LabelProps, Line, LineKind, LineProps, Marker, MarkerProps, Shape,
};
pub use pattern::{Pattern, PatternDefinitions, PatternSwatch, PatternSwatchProps};
pub use scale::Scale;
