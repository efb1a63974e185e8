//! The parts every page is built from. They know no rule of the course and no web interface beyond events.
