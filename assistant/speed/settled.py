"""What stays as long as the server does is set aside before people come.

Python looks through all objects there are for those that only hold each other, at first after some
hundred messages. Of a model, Rasa and their libraries there are so many that everybody waited 140
ms meanwhile (measured with eight people at once). None of these will ever be given back.
"""

from __future__ import annotations

import gc

from sanic import Sanic


def attach(app: Sanic) -> None:
    """Sets aside what there is once the model is loaded.

    Args:
        app: Rasa's web server.
    """

    @app.listener("after_server_start")
    async def set_aside(*_: object) -> None:
        gc.collect()
        gc.freeze()
