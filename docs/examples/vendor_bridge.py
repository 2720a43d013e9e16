"""Takes a vendor's HTTP requests to Grille and gives the vendor's responses back.

    python3 vendor_bridge.py BROKERS DIALECT PORT [TOPICS]

Needs confluent-kafka (on Debian: apt-get install python3-confluent-kafka).
"""

import json
import sys
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from confluent_kafka import OFFSET_END, Consumer, Producer, TopicPartition


class Bridge(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        command_id, waiting = str(uuid.uuid4()), threading.Event()
        self.server.waiting[command_id] = waiting
        headers = {"command-id": command_id, "dialect": self.server.dialect}
        if self.server.dialect != "aws":  # which has one service
            headers["path"] = self.path
        name = self.server.topics + topic(self.server.dialect, body)
        self.server.producer.produce(name, body, headers=headers)
        answered = waiting.wait(60)
        self.server.waiting.pop(command_id)
        # China Telecom's clients go by the status in the body.
        fine = answered and (waiting.status == b"ok" or self.server.dialect == "ctyun")
        self.send_response((200 if fine else 400) if answered else 504)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(waiting.body if answered else b"{}")


def topic(dialect, body):
    """AWS's commands about templates have a topic of their own; other services read pictures."""
    try:
        kind = json.loads(body).get("type")
    except ValueError:
        kind = None
    templates = dialect == "aws" and kind in ("add", "del", "list")
    return "templates" if templates else "recognitions"


def follow(server, brokers):
    """Hands each answer to the request that waits for it."""
    answers = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": "bridge",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
        }
    )
    results = server.topics + "results"
    partitions = answers.list_topics(results).topics[results].partitions
    answers.assign([TopicPartition(results, p, OFFSET_END) for p in partitions])
    server.following.set()
    while True:
        record = answers.poll(0.2)
        server.producer.poll(0)
        if record is not None and not record.error():
            headers = dict(record.headers() or [])
            waiting = server.waiting.get(headers["command-id"].decode())
            if waiting is not None:
                waiting.status, waiting.body = headers.get("grille-status"), record.value()
                waiting.set()


if __name__ == "__main__":
    brokers, dialect, port = sys.argv[1:4]
    topics = sys.argv[4] if len(sys.argv) > 4 else "grille."
    server = ThreadingHTTPServer(("localhost", int(port)), Bridge)
    server.dialect, server.topics, server.waiting = dialect, topics, {}
    server.following = threading.Event()
    server.producer = Producer({"bootstrap.servers": brokers, "message.max.bytes": 16 << 20})
    threading.Thread(target=follow, args=(server, brokers), daemon=True).start()
    server.following.wait()
    print("ready", flush=True)
    server.serve_forever()
