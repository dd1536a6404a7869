"""What the vocabularies of connected devices are made of: written for this project, no other source.

METRICS: device type -> "metric unit base spread daily peak weekly noise least most; ..." in the order of the
channels: level and its standard deviation from device to device, amplitude of the day and its highest hour,
amplitude of the week, standard deviation of the noise, and what the sensor can measure.
US_VOLTAGE: what the mains are elsewhere and in the US.
MODELS: device type -> "manufacturer model firmware weight; ..."; makers and models are invented.
EVENTS: severity, and what else decides -> "EVENT weight; ...". MESSAGES: event, and what it is about -> templates.
"""

METRICS = {
    "Environment Sensor": "temperature °C 21.5 1.8 2.5 15 0.6 0.38 -40 85; humidity % 46 5 -6 15 1.5 1.6 0 100",
    "Power Meter": "active_power kW 52 9 16 14 5 3.2 0 400; voltage V 230.5 1.1 -1.6 18 0.5 0.7 180 270",
    "Vibration Sensor": "vibration mm/s 2.4 0.6 0.5 13 0.25 0.16 0 50; surface_temperature °C 52 5 4.5 15 1.4 0.9 -40 150",
    "Air Quality Monitor": "co2 ppm 780 45 150 13 35 22 0 5000; pm2_5 µg/m³ 12.5 2 2.2 9 0.9 1 0 500",
    "Pressure Transmitter": "line_pressure bar 6.3 0.7 0.28 12 0.12 0.07 0 16; process_temperature °C 64 7 3.1 15 1.2 0.8 -20 180",
    "Flow Meter": "flow_rate m³/h 128 22 34 11 10 5.8 0 600; supply_pressure bar 4.1 0.4 -0.25 11 0.1 0.06 0 16",
    "Cold Chain Logger": "temperature °C 4.1 0.5 0.45 15 0.15 0.22 -40 60; humidity % 60 5 -3 15 0.8 1.4 0 100",
    "Tank Level Sensor": "level % 58 8 -6 19 2.5 1.1 0 100; product_temperature °C 17.5 2.4 3 16 0.5 0.45 -40 120",
    "Vehicle Tracker": "battery_voltage V 13.6 0.25 0.35 13 0.1 0.09 0 32; coolant_temperature °C 83 3.5 5.5 14 1.5 1.9 -40 150",
}
# In the US the phase voltage of an industrial site is 277 V (480 V between phases).
US_VOLTAGE = ("voltage V 230.5 1.1 -1.6 18 0.5 0.7 180 270", "voltage V 277.4 1.3 -1.9 18 0.6 0.85 215 325")

MODELS = {
    "Environment Sensor": "Lumenode LN-TH20 2.4 5; Lumenode LN-TH30 3.1 4; Arvik Senso Air 1.9 3; Tessaro ClimaDot 5.0 2",
    "Power Meter": "Voltaric PM-310 4.2 5; Voltaric PM-520 4.7 3; Kestrel Grid KG3P 2.2 3",
    "Vibration Sensor": "Orbisense VX-2 1.6 4; Orbisense VX-4 2.0 3; Hallmar Pulse 80 3.3 2",
    "Air Quality Monitor": "Arvik Senso AQ 2.1 4; Breezeline BQ-100 1.4 3; Lumenode LN-CO2 3.1 2",
    "Pressure Transmitter": "Hallmar PT-16 6.1 4; Dynafluss DP-7 2.8 3",
    "Flow Meter": "Dynafluss FM-80 2.9 4; Dynafluss FM-150 3.0 3; Aquavane AV-2 1.7 2",
    "Cold Chain Logger": "Frostmark C1 1.3 4; Frostmark C2 2.0 4; Tessaro ColdTag 5.1 2",
    "Tank Level Sensor": "Aquavane TL-6 1.8 3; Orbisense Radar 26 2.3 3",
    "Vehicle Tracker": "Routewise RW-4G 7.4 5; Routewise RW-5G 8.0 3; Kestrel Fleet KF2 3.6 3",
}

EVENTS = {
    "Info": "HEARTBEAT 46; READING_BATCH 22; CONFIG_APPLIED 8; CONNECTED 12; FIRMWARE_CHECK 8; TIME_SYNC 4",
    "Warning": "WEAK_SIGNAL 44; CLOCK_DRIFT 17; RETRY_LIMIT 23; MEMORY_HIGH 16",
    "Warning, good link": "CLOCK_DRIFT 30; RETRY_LIMIT 41; MEMORY_HIGH 29",
    "Warning, low battery": "LOW_BATTERY 75; CLOCK_DRIFT 4; RETRY_LIMIT 6; MEMORY_HIGH 4",
    "Error": "CONNECTION_LOST 40; PUBLISH_FAILED 28; AUTH_FAILED 8; SELF_TEST_FAILED 14; UPDATE_FAILED 10",
    "Critical": "LIMIT_EXCEEDED 45; TREND_ALARM 25; VALUE_FROZEN 20; NO_DATA 10",
}

MESSAGES = {
    "HEARTBEAT": ["Heartbeat, up {uptime_days} d, {signal_dbm} dBm, battery {battery_pct} %", "Alive: battery {battery_pct} %, signal {signal_dbm} dBm"],
    "HEARTBEAT, mains": ["Heartbeat, up {uptime_days} d, {signal_dbm} dBm, external power", "Alive: external power, signal {signal_dbm} dBm"],
    "READING_BATCH": ["Published {batch} readings in {latency_ms} ms", "Batch of {batch} readings acknowledged after {latency_ms} ms"],
    "CONFIG_APPLIED": ["Configuration checked, revision {revision} is current", "Reporting interval confirmed by configuration {revision}"],
    "CONNECTED": ["Session opened on gateway GW-{gateway|pad4}, {signal_dbm} dBm", "Reconnected through GW-{gateway|pad4} after {retries} attempts"],
    "FIRMWARE_CHECK": ["Update check done, firmware {devices.firmware_version} is up to date", "Running {devices.firmware_version}, no update available"],
    "TIME_SYNC": ["Clock set by NTP, offset {clock_ms} ms"],
    "LOW_BATTERY": ["Battery at {battery_pct} %, replace within {days_left} days", "Battery low: {battery_pct} %"],
    "WEAK_SIGNAL": ["Signal {weak_dbm} dBm is below -110 dBm", "Weak link to GW-{gateway|pad4}: {weak_dbm} dBm"],
    "CLOCK_DRIFT": ["Clock is off by {drift_s} s since the last sync"],
    "RETRY_LIMIT": ["{retries} retries to publish, backing off {backoff_s} s", "Backing off {backoff_s} s after {retries} retries"],
    "MEMORY_HIGH": ["Buffer {buffer_pct} % full, oldest readings will be dropped at 95 %"],
    "CONNECTION_LOST": ["No answer from GW-{gateway|pad4} for {outage_min} min", "Link lost for {outage_min} min, {batch} readings buffered"],
    "PUBLISH_FAILED": ["Broker refused {batch} readings (code {code})", "Publish failed with code {code} after {retries} retries"],
    "AUTH_FAILED": ["Certificate rejected by GW-{gateway|pad4}", "Token expired, re-enrolment required"],
    "SELF_TEST_FAILED": ["Self-test step {step} of 8 failed", "Checksum error in flash page {page}"],
    "UPDATE_FAILED": ["Update from {devices.firmware_version} aborted at {done_pct} %, previous image kept"],
    "LIMIT_EXCEEDED": ["{sensor_readings.metric} {sensor_readings.value} {sensor_readings.unit} is outside its limits", "Limit alarm: {sensor_readings.metric} at {sensor_readings.value} {sensor_readings.unit}"],
    "TREND_ALARM": ["{sensor_readings.metric} is drifting, now {sensor_readings.value} {sensor_readings.unit}", "Trend alarm on {sensor_readings.metric}: {sensor_readings.value} {sensor_readings.unit} departs from its usual course"],
    "VALUE_FROZEN": ["{sensor_readings.metric} does not change any more: {sensor_readings.value} {sensor_readings.unit}", "Frozen value {sensor_readings.value} {sensor_readings.unit} on {sensor_readings.metric}"],
    "NO_DATA": ["{sensor_readings.metric} delivers no value", "No data on {sensor_readings.metric}, check the sensor"],
}
