//! Documents in, documents in the dialect of OpenAPI 3.0 out.

mod corpus;
mod documents;
mod files;
mod leniency;
mod mutations;
mod newest;
mod overlay;
mod planted;
mod reading;
mod references;
mod rewrites;
mod swagger;
mod versions;
