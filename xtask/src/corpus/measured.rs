//! Runs a program within limits of time and memory, and measures it.
//!
//! Between this program and the one that is measured stands a third process, the hidden `cargo xtask measured`: limits are
//! inherited, and what the system counts for children is then about a single one and its own children.

use std::ffi::OsString;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::verdict::Verdict;

/// How often the clock is read.
const TICK: Duration = Duration::from_millis(2);

/// How many times as much wall time as CPU time a program may take: it ends one that only waits, and no other on a busy machine.
const PATIENCE: u32 = 6;

/// Runs a program within limits for `corpus`: prints what it printed and what it took as JSON.
#[derive(Debug, Args)]
pub struct Options {
    /// Milliseconds of CPU time
    #[arg(long)]
    pub time: u64,
    /// Milliseconds of wall time; six times those of CPU time if not said
    #[arg(long)]
    pub wall: Option<u64>,
    /// MiB of data; no limit if not said
    #[arg(long)]
    pub memory: Option<u64>,
    /// The program and its arguments
    #[arg(last = true, required = true)]
    pub command: Vec<OsString>,
}

/// The limits of a program.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// CPU time of each process, in whole seconds at least; `PATIENCE` times as much wall time.
    pub time: Duration,
    /// Data, in MiB; `None` for as much as there is.
    pub memory: Option<u64>,
}

/// The costs and the output of a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// How it ended.
    pub end: End,
    /// Wall time, in milliseconds.
    pub ms: u64,
    /// User and system time of it and its children, in milliseconds.
    pub cpu_ms: u64,
    /// The most memory that it or one of its children had at a time, in KiB.
    pub rss_kb: u64,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error output.
    pub stderr: String,
}

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// By itself, with this status.
    Exit(i32),
    /// By a signal: an abort, an overflow of the stack.
    Signal(i32),
    /// The system ended it: its CPU time was over.
    OutOfCpuTime,
    /// We ended it: it was still running when its wall time was over.
    OutOfWallTime,
}

/// Measures other programs, each from a process of its own.
#[derive(Debug, Clone)]
pub struct Supervisor {
    program: PathBuf,
}

impl Supervisor {
    /// `program` is this one, wherever it is installed.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program }
    }

    /// This program, to be given a subcommand.
    #[must_use]
    pub fn itself(&self) -> Command {
        Command::new(&self.program)
    }

    /// Runs a command with its arguments, its changes of the environment and its folder.
    ///
    /// # Errors
    ///
    /// It cannot be started.
    pub fn measure(&self, command: &Command, limits: Limits) -> Result<Measured> {
        let mut supervisor = self.itself();
        supervisor.args(["measured", "--time", &limits.time.as_millis().to_string()]);
        if let Some(memory) = limits.memory {
            supervisor.args(["--memory", &memory.to_string()]);
        }
        supervisor
            .arg("--")
            .arg(command.get_program())
            .args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => supervisor.env(name, value),
                None => supervisor.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            supervisor.current_dir(folder);
        }
        let output = supervisor.stderr(Stdio::inherit()).output()?;
        let program = command.get_program().display();
        serde_json::from_slice(&output.stdout)
            .with_context(|| format!("{program} cannot be measured"))
    }
}

/// The hidden `cargo xtask measured`.
///
/// # Errors
///
/// The program cannot be started, or the limits not be set.
pub fn run(options: &Options) -> Result<Verdict> {
    let [program, arguments @ ..] = options.command.as_slice() else {
        bail!("no program is named")
    };
    if let Some(memory) = options.memory {
        system::limit_memory(memory * 1024 * 1024)?;
    }
    let time = Duration::from_millis(options.time);
    system::limit_cpu(time)?;
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} cannot be run", program.display()))?;
    let stdout = child.stdout.take().map(|pipe| thread::spawn(|| all(pipe)));
    let stderr = child.stderr.take().map(|pipe| thread::spawn(|| all(pipe)));
    let wall = options.wall.map(Duration::from_millis);
    let end = wait(&mut child, start + wall.unwrap_or(time * PATIENCE))?;
    let ms = start.elapsed().as_millis();
    let text = |reader: Option<thread::JoinHandle<String>>| {
        reader
            .and_then(|reader| reader.join().ok())
            .unwrap_or_default()
    };
    let (stdout, stderr) = (text(stdout), text(stderr));
    let (cpu, rss_kb) = system::children()?;
    let measured = Measured {
        end,
        ms: u64::try_from(ms)?,
        cpu_ms: u64::try_from(cpu.as_millis())?,
        rss_kb,
        stdout,
        stderr,
    };
    println!("{}", serde_json::to_string(&measured)?);
    Ok(Verdict::Good)
}

/// Waits for the end, and makes one when the time is over.
fn wait(child: &mut Child, deadline: Instant) -> Result<End> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(ended(status));
        }
        if Instant::now() >= deadline {
            child.kill()?;
            child.wait()?;
            return Ok(End::OutOfWallTime);
        }
        thread::sleep(TICK);
    }
}

fn ended(status: ExitStatus) -> End {
    match (status.code(), system::signal(status)) {
        (Some(code), _) => End::Exit(code),
        (None, Some(signal)) if signal == system::OUT_OF_TIME => End::OutOfCpuTime,
        (None, signal) => End::Signal(signal.unwrap_or_default()),
    }
}

/// Reads a pipe to its end. Invalid UTF-8 is replaced.
fn all(mut pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    // A pipe that breaks has given all that it had.
    let _ = pipe.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// System calls.
#[cfg(unix)]
mod system {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::ExitStatus;
    use std::time::Duration;

    use anyhow::{Context as _, Result};
    use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
    use nix::sys::signal::Signal;
    use nix::sys::time::TimeVal;

    /// What ends a process whose CPU time is over.
    pub(super) const OUT_OF_TIME: i32 = Signal::SIGXCPU as i32;

    pub(super) fn signal(status: ExitStatus) -> Option<i32> {
        status.signal()
    }

    /// Limits the CPU time of each process that this one starts, rounded up to seconds.
    pub(super) fn limit_cpu(time: Duration) -> Result<()> {
        let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
        // Who takes no notice of the signal is killed at the second limit.
        setrlimit(Resource::RLIMIT_CPU, seconds, seconds + 1).context("CPU time cannot be limited")
    }

    /// Limits the data of this process and of those that it starts.
    pub(super) fn limit_memory(bytes: u64) -> Result<()> {
        setrlimit(Resource::RLIMIT_DATA, bytes, bytes).context("memory cannot be limited")
    }

    /// The time of all children that ended, and the most KiB that one of them had.
    pub(super) fn children() -> Result<(Duration, u64)> {
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
        let time = |value: TimeVal| -> Result<Duration> {
            let (seconds, micros) = (
                u64::try_from(value.tv_sec())?,
                u64::try_from(value.tv_usec())?,
            );
            Ok(Duration::from_secs(seconds) + Duration::from_micros(micros))
        };
        // Apple counts bytes here, everybody else KiB.
        let unit = if cfg!(target_vendor = "apple") {
            1024
        } else {
            1
        };
        let cpu = time(usage.user_time())? + time(usage.system_time())?;
        Ok((cpu, u64::try_from(usage.max_rss())? / unit))
    }
}

#[cfg(not(unix))]
mod system {
    use std::process::ExitStatus;
    use std::time::Duration;

    use anyhow::{Result, bail};

    pub(super) const OUT_OF_TIME: i32 = 24;

    pub(super) fn signal(_status: ExitStatus) -> Option<i32> {
        None
    }

    pub(super) fn limit_cpu(_time: Duration) -> Result<()> {
        bail!("processes are measured on Unix only")
    }

    pub(super) fn limit_memory(_bytes: u64) -> Result<()> {
        bail!("processes are measured on Unix only")
    }

    pub(super) fn children() -> Result<(Duration, u64)> {
        bail!("processes are measured on Unix only")
    }
}
