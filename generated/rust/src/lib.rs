//! What the compiler made of schema/sparktui.yaml.
