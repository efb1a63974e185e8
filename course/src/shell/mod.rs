//! The frame round every page: header, notices about the site itself, main part, footer.

mod footer;
mod header;
mod notices;
mod page;

pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use notices::SiteNotices;
pub(crate) use page::{MAIN, use_page_title};
