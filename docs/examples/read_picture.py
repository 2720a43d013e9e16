"""Reads one photograph by a registered template and prints what stands in its windows.

    python3 read_picture.py BROKERS TEMPLATE_ID PHOTO

Needs confluent-kafka (on Debian: apt-get install python3-confluent-kafka).
"""

import base64
import json
import sys
import uuid

from confluent_kafka import Consumer, KafkaException, Producer


def read(brokers, template_id, photo, topics="grille."):
    """Gives the answer to a query as a dictionary; waits for as long as it takes."""
    command_id = str(uuid.uuid4())
    with open(photo, "rb") as file:
        picture = base64.b64encode(file.read()).decode("ascii")
    query = json.dumps({"template_id": template_id, "img": picture})

    consumer = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": "my-program",
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",  # each answer exactly once
        }
    )
    consumer.subscribe([topics + "results"])
    producer = Producer({"bootstrap.servers": brokers, "message.max.bytes": 16 << 20})
    producer.produce(
        topics + "recognitions", query, key="photo-1", headers={"command-id": command_id}
    )
    producer.flush()
    try:
        while True:
            record = consumer.poll(1.0)
            if record is None:
                continue
            if record.error():
                raise KafkaException(record.error())
            # Not by the value: other programs' answers may be in a vendor's own words.
            if dict(record.headers() or []).get("command-id") == command_id.encode():
                return json.loads(record.value())
    finally:
        consumer.close()


if __name__ == "__main__":
    answer = read(*sys.argv[1:4])
    if answer["status"] != "ok":
        sys.exit("{code}: {message}".format(**answer["error"]))
    for result in answer["results"]:
        print("{score:6.2f}  {key}  {value}".format(**result))
