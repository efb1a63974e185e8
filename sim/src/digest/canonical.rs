//! Canonical JSON, after RFC 8785 (JCS) but for its numbers: no spaces, strings
//! escaped as little as JSON allows, keys in the order of their UTF-16 units.
//!
//! Integers must keep within ±(2⁵³ − 1). A number with a fraction is written as
//! the bits of its IEEE 754 double, `"f64:3fe0000000000000"`, since decimal
//! digits are where writers disagree. Single precision is widened, which is exact.
//! Enums are tagged by their variant's name, as in `serde_json`.

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::DigestError;

/// The largest integer all readers of JSON keep: 2⁵³ − 1.
const SAFE_INTEGER: i128 = (1 << 53) - 1;

type Written = Result<String, DigestError>;

/// Writes `value` as canonical JSON.
///
/// # Errors
///
/// When the value has none; see [`DigestError`].
pub fn canonical_json<T: Serialize + ?Sized>(value: &T) -> Written {
    value.serialize(Canonical)
}

fn text(value: &str) -> Written {
    // serde_json escapes what RFC 8785 wants escaped, and nothing else.
    serde_json::to_string(value).map_err(ser::Error::custom)
}

fn integer(value: i128) -> Written {
    if (-SAFE_INTEGER..=SAFE_INTEGER).contains(&value) {
        Ok(value.to_string())
    } else {
        Err(DigestError::IntegerOutOfRange(value))
    }
}

/// Forwards the named integer methods to [`integer`].
macro_rules! integers {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Written {
            integer(value.into())
        })*
    };
}

mod key;

/// Writes any value.
struct Canonical;

impl Serializer for Canonical {
    type Ok = String;
    type Error = DigestError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    integers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128);
    integers!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_bool(self, value: bool) -> Written {
        Ok(value.to_string())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Written {
        if value.is_finite() {
            Ok(format!("\"f64:{:016x}\"", value.to_bits()))
        } else {
            Err(DigestError::NotFinite)
        }
    }

    fn serialize_char(self, value: char) -> Written {
        text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Written {
        text(value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        value.serialize(self)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        Ok("null".to_owned())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        tagged(Some(variant), value.serialize(self)?)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, DigestError> {
        Ok(Items::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, DigestError> {
        Ok(Items::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, DigestError> {
        Ok(Items::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items, DigestError> {
        Ok(Items {
            variant: Some(variant),
            written: String::new(),
        })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, DigestError> {
        Ok(Members::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, DigestError> {
        Ok(Members::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, DigestError> {
        Ok(Members {
            variant: Some(variant),
            ..Members::default()
        })
    }
}

/// `{"Variant":value}`, or the value alone where there is no variant.
fn tagged(variant: Option<&'static str>, value: String) -> Written {
    match variant {
        Some(variant) => Ok(format!("{{{}:{value}}}", text(variant)?)),
        None => Ok(value),
    }
}

/// An array being written.
#[derive(Default)]
struct Items {
    variant: Option<&'static str>,
    written: String,
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), DigestError> {
        if !self.written.is_empty() {
            self.written.push(',');
        }
        self.written.push_str(&value.serialize(Canonical)?);
        Ok(())
    }

    fn close(self) -> Written {
        tagged(self.variant, format!("[{}]", self.written))
    }
}

/// An object being written; its members wait until they can be put in order.
#[derive(Default)]
struct Members {
    variant: Option<&'static str>,
    key: Option<String>,
    written: Vec<(String, String)>,
}

impl Members {
    fn push<T: Serialize + ?Sized>(&mut self, key: String, value: &T) -> Result<(), DigestError> {
        self.written.push((key, value.serialize(Canonical)?));
        Ok(())
    }

    fn close(mut self) -> Written {
        self.written
            .sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        if let Some([(key, _), _]) = self.written.array_windows().find(|[a, b]| a.0 == b.0) {
            return Err(DigestError::KeyTwice(key.clone()));
        }
        let mut object = String::from("{");
        for (index, (key, value)) in self.written.iter().enumerate() {
            if index > 0 {
                object.push(',');
            }
            object.push_str(&text(key)?);
            object.push(':');
            object.push_str(value);
        }
        object.push('}');
        tagged(self.variant, object)
    }
}

/// Implements the serde trait of a kind of array by [`Items`].
macro_rules! items {
    ($($kind:ident::$method:ident),*) => {
        $(impl ser::$kind for Items {
            type Ok = String;
            type Error = DigestError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), DigestError> {
                self.push(value)
            }

            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl ser::SerializeMap for Members {
    type Ok = String;
    type Error = DigestError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), DigestError> {
        self.key = Some(key.serialize(key::Key)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), DigestError> {
        let key = self.key.take().ok_or(DigestError::KeyNotText)?;
        self.push(key, value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// Implements the serde trait of a kind of record by [`Members`].
macro_rules! members {
    ($($kind:ident),*) => {
        $(impl ser::$kind for Members {
            type Ok = String;
            type Error = DigestError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), DigestError> {
                self.push(key.to_owned(), value)
            }

            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

members!(SerializeStruct, SerializeStructVariant);

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    enum Kind {
        Unit,
        Newtype(u8),
        Tuple(bool, char),
        Record { zebra: Option<u8>, ant: () },
    }

    fn check<T: Serialize + ?Sized>(value: &T, expected: &str) {
        assert_eq!(canonical_json(value).as_deref(), Ok(expected));
    }

    #[test]
    fn values_are_written_without_spaces() {
        check(
            &(1_u8, -2_i64, true, "語", 'x', ()),
            r#"[1,-2,true,"語","x",null]"#,
        );
        check(&[Some(1), None], "[1,null]");
        check(&Vec::<u8>::new(), "[]");
        check(&BTreeMap::<u8, u8>::new(), "{}");
    }

    #[test]
    fn enums_are_tagged_by_their_variant() {
        let kinds = [
            Kind::Unit,
            Kind::Newtype(3),
            Kind::Tuple(false, 'a'),
            Kind::Record {
                zebra: Some(1),
                ant: (),
            },
        ];
        check(
            &kinds,
            r#"["Unit",{"Newtype":3},{"Tuple":[false,"a"]},{"Record":{"ant":null,"zebra":1}}]"#,
        );
    }

    #[test]
    fn keys_stand_in_utf_16_order() {
        // RFC 8785, 3.2.3: the supplementary plane sorts before U+FB33.
        let keys = [
            "\u{20ac}",
            "\r",
            "\u{fb33}",
            "1",
            "\u{1f600}",
            "\u{80}",
            "\u{f6}",
        ];
        let map: BTreeMap<_, _> = keys.into_iter().map(|key| (key, 0)).collect();
        check(
            &map,
            "{\"\\r\":0,\"1\":0,\"\u{80}\":0,\"\u{f6}\":0,\"\u{20ac}\":0,\"\u{1f600}\":0,\"\u{fb33}\":0}",
        );
    }

    #[test]
    fn integer_keys_are_texts() {
        check(
            &BTreeMap::from([(2, 'b'), (10, 'a')]),
            r#"{"10":"a","2":"b"}"#,
        );
    }

    #[test]
    fn strings_are_escaped_as_in_rfc_8785() {
        check(
            "\u{20ac}$\u{f}\nA'B\"\\\\\"/\u{7f}",
            "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u{7f}\"",
        );
    }

    #[test]
    fn fractions_are_written_as_their_bits() {
        check(&0.5_f64, r#""f64:3fe0000000000000""#);
        check(&0.5_f32, r#""f64:3fe0000000000000""#);
        check(&-0.0_f64, r#""f64:8000000000000000""#);
    }

    #[test]
    fn what_json_cannot_hold_is_refused() {
        assert_eq!(canonical_json(&f64::NAN), Err(DigestError::NotFinite));
        assert_eq!(
            canonical_json(&[f32::INFINITY]),
            Err(DigestError::NotFinite)
        );
        check(&((1_u64 << 53) - 1), "9007199254740991");
        assert_eq!(
            canonical_json(&(1_u64 << 53)),
            Err(DigestError::IntegerOutOfRange(1 << 53))
        );
        assert_eq!(
            canonical_json(&-(1_i64 << 53)),
            Err(DigestError::IntegerOutOfRange(-(1 << 53)))
        );
        let by_pair = BTreeMap::from([((1, 2), 3)]);
        assert_eq!(canonical_json(&by_pair), Err(DigestError::KeyNotText));
        let twice = BTreeMap::from([(Twice(1), 0), (Twice(2), 0)]);
        assert_eq!(
            canonical_json(&twice),
            Err(DigestError::KeyTwice("same".to_owned()))
        );
    }

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Twice(u8);

    impl Serialize for Twice {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("same")
        }
    }
}
