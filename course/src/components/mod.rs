//! The parts every page is built from. They know no rule of the course; the web beyond events is in `platform`.

mod announcer;
mod axes;
mod badge;
mod button;
mod card;
pub mod chart;
mod check;
mod data_table;
mod dialog;
mod disclosure;
mod empty_state;
mod icon;
mod notice;
mod number_stepper;
mod phrases;
mod progress_bar;
mod ruby;
mod segmented;
mod slider;
mod step_rail;
mod tabs;
mod toast;

pub use announcer::{AnnouncerProvider, AnnouncerProviderProps, use_announcer};
pub use axes::{
    AxisDots, AxisDotsProps, AxisMeter, AxisMeterProps, AxisProfile, AxisProfileProps, axis_icon,
    axis_letter,
};
pub use badge::{Badge, BadgeKind, BadgeProps};
pub use button::{
    Button, ButtonKind, ButtonProps, FileButton, FileButtonProps, IconButton, IconButtonProps,
    LinkButton, LinkButtonProps,
};
pub use card::{Card, CardKind, CardProps};
pub use check::{Choice, ChoiceProps, Switch, SwitchProps, Tick, TickProps};
pub use data_table::{Column, DataTable, DataTableProps, Row};
pub use dialog::{Dialog, DialogProps};
pub use disclosure::{Disclosure, DisclosureProps};
pub use empty_state::{EmptyState, EmptyStateProps};
pub use icon::{Icon, IconName, IconProps};
pub use notice::{Notice, NoticeKind, NoticeProps, said_in_parts};
pub use number_stepper::{NumberStepper, NumberStepperProps};
pub use phrases::phrased;
pub use progress_bar::{ProgressBar, ProgressBarProps};
pub use ruby::{RubyText, RubyTextProps};
pub use segmented::{SegmentOption, Segmented, SegmentedProps};
pub use slider::{Slider, SliderProps};
pub use step_rail::{
    Progress, RailSection, RailStep, SectionRail, SectionRailProps, StepRail, StepRailProps,
};
pub use tabs::{Tab, Tabs, TabsProps};
pub use toast::{ToastMessage, ToastProvider, ToastProviderProps, use_toast};
