//! The command line: `--name value …  -- command arguments…`.

/// What to run, how often, on which screen.
pub struct Options {
    /// `one`, `all`, `startup`, `mount`, `idle`, `key` or `show`.
    pub scene: String,
    /// Text nodes.
    pub n: u64,
    pub cols: u16,
    pub rows: u16,
    /// Timed changes, after `warm` untimed ones.
    pub count: u64,
    pub warm: u64,
    /// Rest after each change.
    pub gap_us: u64,
    /// Length of the scenes that run by time.
    pub secs: f64,
    /// Rest between the first frame and the scene.
    pub settle_ms: u64,
    /// Starts in scene `startup`.
    pub reps: u64,
    /// Longest that scene `one` may take.
    pub max_secs: u64,
    /// Longest wait for a first frame.
    pub timeout_s: u64,
    /// Where to copy every byte that the program writes.
    pub dump: Option<String>,
    pub command: Vec<String>,
}

impl Options {
    /// Reads the command line.
    pub fn parse(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(name) = args.next() {
            if name == "--" {
                options.command = args.collect();
                return Ok(options);
            }
            let value = args
                .next()
                .ok_or_else(|| format!("{name}: has no value; give one behind it"))?;
            options.set(&name, value)?;
        }
        Err("command: none given; put `-- program arguments` at the end".into())
    }

    /// Cells are 10 columns wide and 1 row high; so many of them can be seen.
    pub fn visible(&self) -> u64 {
        (u64::from(self.cols / 10) * u64::from(self.rows)).min(self.n)
    }

    fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        match name {
            "--scene" => self.scene = value,
            "--dump" => self.dump = Some(value),
            "--n" => self.n = number(name, &value)?,
            "--cols" => self.cols = number(name, &value)?,
            "--rows" => self.rows = number(name, &value)?,
            "--count" => self.count = number(name, &value)?,
            "--warm" => self.warm = number(name, &value)?,
            "--gap-us" => self.gap_us = number(name, &value)?,
            "--secs" => self.secs = number(name, &value)?,
            "--settle-ms" => self.settle_ms = number(name, &value)?,
            "--reps" => self.reps = number(name, &value)?,
            "--max-secs" => self.max_secs = number(name, &value)?,
            "--timeout-s" => self.timeout_s = number(name, &value)?,
            _ => {
                return Err(format!(
                    "{name}: is no option; see options.rs for what there is"
                ));
            }
        }
        Ok(())
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            scene: "show".into(),
            n: 1000,
            cols: 200,
            rows: 60,
            count: 500,
            warm: 50,
            gap_us: 1000,
            secs: 5.0,
            settle_ms: 700,
            reps: 10,
            max_secs: 20,
            timeout_s: 60,
            dump: None,
            command: vec![],
        }
    }
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{name}: {value} is not a number in its range; give one"))
}
