//! What stands between a client’s two streams and the protocol’s library, which gives up at the first message that it cannot
//! read: bytes are framed and read here, what is no message is answered here, and the library sees good ones only.
//!
//! Reading never waits for anything but bytes, so that the end of the input is seen whatever goes on.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{
    AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream,
};
use tokio::sync::{mpsc, watch};

use super::addresses::Addresses;
use super::framing::{Frame, Frames};
use super::message::{self, Incoming};

/// How much is read or written at a time.
const PIECE: usize = 1 << 16;

/// How long a client that has left may take to read a piece of what it is still sent.
const GRACE: Duration = Duration::from_secs(2);

/// Why the client was left, or left, without `exit`.
pub(super) type Reason = String;

/// Serves a client: `serve` has the library read messages from the one stream and write answers to the other. Gives the reason
/// of its end, if that was another than `exit`.
pub(super) async fn talk<F: Future<Output = ()>>(
    input: impl AsyncRead + Unpin,
    output: impl AsyncWrite,
    serve: impl FnOnce(DuplexStream, DuplexStream) -> F,
) -> Option<Reason> {
    let (mut to_library, requests) = tokio::io::duplex(PIECE);
    let (answers, from_library) = tokio::io::duplex(PIECE);
    let (messages, mut queue) = mpsc::unbounded_channel();
    let (refuse, refusals) = mpsc::unbounded_channel();
    let (leaving, _) = watch::channel(false);
    let ended = OnceLock::new();
    let addresses = Addresses::default();
    let receive = async {
        let _ = ended.set(receive(input, messages, refuse, &addresses).await);
        leaving.send_replace(true);
    };
    let feed = async move {
        while let Some(message) = queue.recv().await {
            if to_library.write_all(&framed(message.to_string().as_bytes())).await.is_err() {
                break;
            }
        }
    };
    let listen = async {
        tokio::join!(receive, feed);
        std::future::pending::<()>().await;
    };
    let serve = async {
        serve(requests, answers).await;
        Ok(())
    };
    let output = pin!(output);
    let work = async { tokio::try_join!(serve, send(output, from_library, refusals, &leaving, &addresses)) };
    let result = tokio::select! {
        result = work => result,
        () = listen => Ok(((), ())),
    };
    match result {
        Ok(_) => ended.into_inner().flatten(),
        Err(error) if error.kind() == io::ErrorKind::TimedOut => {
            Some("the client has left, and nobody reads standard output".to_owned())
        }
        Err(error) => Some(format!("standard output cannot be written: {error}")),
    }
}

/// Reads messages until there are no more. Gives the reason, unless `exit` was the last.
async fn receive(
    mut input: impl AsyncRead + Unpin,
    messages: mpsc::UnboundedSender<Value>,
    refuse: mpsc::UnboundedSender<String>,
    addresses: &Addresses,
) -> Option<Reason> {
    let mut frames = Frames::default();
    let mut buffer = vec![0; PIECE];
    loop {
        let read = match input.read(&mut buffer).await {
            Ok(0) if frames.is_amid() => return Some("standard input ended inside a message".to_owned()),
            Ok(0) => return Some("standard input ended without exit".to_owned()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Some(format!("standard input cannot be read: {error}")),
        };
        for frame in frames.feed(&buffer[..read]) {
            let incoming = match frame {
                Frame::Body(body) => message::read(&body),
                Frame::Bad(why) => message::unreadable(&why),
            };
            // Where the other end is gone, so is the client.
            match incoming {
                Incoming::Message(mut message) => {
                    addresses.encode(&mut message);
                    let is_last = message["method"] == "exit";
                    let _ = messages.send(message);
                    if is_last {
                        return None;
                    }
                }
                Incoming::Refused(answer) => drop(refuse.send(answer)),
                Incoming::Senseless => {}
            }
        }
    }
}

/// Writes what the library sends, and between its messages those that refuse one, until the library is done. Once the client
/// is `leaving`, it is given up when it does not read.
async fn send(
    mut output: impl AsyncWrite + Unpin,
    from_library: DuplexStream,
    mut refusals: mpsc::UnboundedReceiver<String>,
    leaving: &watch::Sender<bool>,
    addresses: &Addresses,
) -> io::Result<()> {
    let mut from_library = BufReader::new(from_library);
    loop {
        let refusal = tokio::select! {
            biased;
            Some(refusal) = refusals.recv() => Some(refusal.into_bytes()),
            begun = from_library.fill_buf() => {
                if begun?.is_empty() {
                    return Ok(());
                }
                None
            }
        };
        let body = match refusal {
            Some(refusal) => refusal,
            None => addresses.give_back(next(&mut from_library).await?),
        };
        let message = framed(&body);
        for piece in message.chunks(PIECE) {
            let write = async {
                output.write_all(piece).await?;
                output.flush().await
            };
            tokio::select! {
                biased;
                written = write => written?,
                () = overdue(leaving) => return Err(io::ErrorKind::TimedOut.into()),
            }
        }
    }
}

/// The body of the library’s next message, behind the header that it writes.
async fn next(from_library: &mut BufReader<DuplexStream>) -> io::Result<Vec<u8>> {
    let mut header = Vec::new();
    from_library.read_until(b'\n', &mut header).await?;
    let digits = header.iter().filter(|byte| byte.is_ascii_digit());
    let length = digits.fold(0, |length, digit| 10 * length + usize::from(digit - b'0'));
    from_library.read_until(b'\n', &mut header).await?;
    let mut body = vec![0; length];
    from_library.read_exact(&mut body).await?;
    Ok(body)
}

/// Comes to its end when the client should have read what it is sent.
async fn overdue(leaving: &watch::Sender<bool>) {
    let _ = leaving.subscribe().wait_for(|leaving| *leaving).await;
    tokio::time::sleep(GRACE).await;
}

fn framed(body: &[u8]) -> Vec<u8> {
    let header = format!("Content-Length: {}\r\n\r\n", body.len());
    [header.as_bytes(), body].concat()
}
