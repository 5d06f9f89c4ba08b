using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(
    name = "consumer",
    worker = (
      modules = [
        (name = "worker", esModule = embed "worker.js"),
        (name = "core", esModule = embed "core.js"),
        (name = "written", json = embed "written.json"),
      ],
      compatibilityDate = "2026-01-01",
    ),
  )],
);
