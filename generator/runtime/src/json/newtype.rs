//! Types that are arrays or maps of themselves.

/// Makes a type that wraps an array or a map as good as that.
///
/// ```text
/// v1::newtype! { Tree(Vec<Tree>) }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_newtype {
    ($type:ident($inner:ty)) => {
        impl std::ops::Deref for $type {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl std::ops::DerefMut for $type {
            fn deref_mut(&mut self) -> &mut $inner {
                &mut self.0
            }
        }

        impl From<$inner> for $type {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl From<$type> for $inner {
            fn from(outer: $type) -> Self {
                outer.0
            }
        }

        impl FromIterator<<$inner as IntoIterator>::Item> for $type {
            fn from_iter<I: IntoIterator<Item = <$inner as IntoIterator>::Item>>(items: I) -> Self {
                Self(items.into_iter().collect())
            }
        }

        impl IntoIterator for $type {
            type Item = <$inner as IntoIterator>::Item;
            type IntoIter = <$inner as IntoIterator>::IntoIter;

            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> IntoIterator for &'a $type {
            type Item = <&'a $inner as IntoIterator>::Item;
            type IntoIter = <&'a $inner as IntoIterator>::IntoIter;

            fn into_iter(self) -> Self::IntoIter {
                (&self.0).into_iter()
            }
        }

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self($crate::v1::empty())
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::v1::Value::read(deserializer).map(Self)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::Value::write(&self.0, serializer)
            }

            const SHAPE: $crate::v1::Shape = <$inner as $crate::v1::Value>::SHAPE;

            fn write_fields<W: $crate::v1::FieldWriter>(&self, writer: &mut W) {
                $crate::v1::Value::write_fields(&self.0, writer);
            }
        }

        $crate::__v1_serde!($type);
    };
}
