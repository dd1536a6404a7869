"""What the vocabularies of a factory are made of: written for this project, no other source.

MACHINES: type -> "zone code weight", and the levels of the six sensors under load: vibration mm/s, bearing temperature
°C, motor current A per rated kW, pressure bar, speed rpm, sound dB(A).
MODELS: type -> "manufacturer model rated_kW weight; ..."; makers and models are invented.
MODES: operating mode -> share of the level under load that each sensor shows.
FAULTS: fault type -> weight, and by how much of its level each sensor is off when the fault is fully grown.
WORK: what is done, by type of order or by fault -> templates.
"""

import re

MACHINES = {
    "CNC Mill": ("Machining MC 18", "2.1 48 0.92 5.8 7800 78"),
    "CNC Lathe": ("Machining MC 14", "1.9 46 0.88 5.6 3100 77"),
    "Grinder": ("Machining MC 8", "1.4 44 0.80 4.9 4200 81"),
    "Injection Moulder": ("Moulding MO 14", "2.4 58 0.95 138 185 79"),
    "Hydraulic Press": ("Forming FO 10", "3.2 56 1.02 212 46 84"),
    "Robot Arm": ("Assembly AS 12", "1.1 41 0.72 6.1 1450 68"),
    "Conveyor Drive": ("Assembly AS 8", "1.7 43 0.81 5.9 1440 70"),
    "Packaging Machine": ("Packaging PK 8", "1.8 42 0.78 6.2 640 76"),
    "Screw Compressor": ("Utilities UT 4", "2.9 72 1.08 7.6 2950 82"),
    "Centrifugal Pump": ("Utilities UT 4", "2.2 55 0.97 4.3 2920 76"),
}

MODELS = {
    "CNC Mill": "Halvorsen HM-5X 32 4; Halvorsen HM-3 22 3; Tanaka-Reyes V650 26 4",
    "CNC Lathe": "Tanaka-Reyes T220 18 4; Halvorsen HL-400 24 3; Brixworth Turnex 15 3",
    "Grinder": "Brixworth Surfa 60 11 4; Halvorsen HG-2 15 3",
    "Injection Moulder": "Polymatek IM-180 45 4; Polymatek IM-320 75 3; Castelline E200 38 3",
    "Hydraulic Press": "Ferrodyne P-160 55 4; Ferrodyne P-250 90 3; Okeford H200 75 2",
    "Robot Arm": "Articon R6-20 5.5 5; Articon R6-80 11 3; Kinevar K7 7.5 3",
    "Conveyor Drive": "Beltram CD-4 4 4; Beltram CD-7 7.5 4; Okeford Linea 5.5 2",
    "Packaging Machine": "Packline FlowSeal 9 4; Packline CaseOne 7.5 3; Vellinga VP-30 12 2",
    "Screw Compressor": "Aerovane S55 55 4; Aerovane S110 110 2; Ostrava Air 75 75 2",
    "Centrifugal Pump": "Dynafluss CP-15 15 4; Dynafluss CP-37 37 3; Aquavane AP-22 22 3",
}

# load of vibration, temperature, current, pressure, speed, sound
MODES = {
    "Running": "1 1 1 1 1 1",
    "Setup": "0.45 0.82 0.42 0.9 0.35 0.92",
    "Idle": "0.12 0.62 0.22 0.8 0 0.8",
    "Down": "0.02 0.5 0 0 0 0.7",
}

FAULTS = {
    "Bearing Wear": (26, "2.4 0.34 0.08 0 -0.01 0.14"),
    "Imbalance": (16, "1.9 0.06 0.05 0 0 0.09"),
    "Lubrication Loss": (15, "0.7 0.45 0.16 0 -0.02 0.1"),
    "Overheating": (14, "0.1 0.6 0.2 0 -0.04 0.02"),
    "Seal Leak": (15, "0.25 0.05 -0.12 -0.45 0 0.05"),
    "Winding Fault": (14, "0.35 0.3 0.55 0 -0.06 0.06"),
}

_VALUES = {
    "vibration": "{sensor_data.sensor_a} mm/s",
    "temperature": "{sensor_data.sensor_b} °C",
    "current": "{sensor_data.sensor_c} A",
    "pressure": "{sensor_data.sensor_d} bar",
}

_CUTTING = "CNC Mill, CNC Lathe, Grinder"
_OIL = "Injection Moulder, Hydraulic Press"
_FLUID = "Screw Compressor, Centrifugal Pump"
_BELTS = "Conveyor Drive, Packaging Machine"

# subject -> what was done, or that and the types of machines that it can be done on; * is any
WORK = {
    "Bearing Wear": [
        "Stopped at {vibration}: drive-end bearing worn out, replaced and realigned",
        ("Bearing seized after vibration rose to {vibration}; bearing and seal replaced, shaft polished", f"{_FLUID}, {_BELTS}, {_OIL}"),
        ("Spindle stopped at {vibration}: front bearings worn, spindle cartridge exchanged", _CUTTING),
        ("Stopped at {vibration}: bearing of axis 2 worn out, replaced and axis mastered", "Robot Arm"),
    ],
    "Imbalance": [
        ("Tripped on vibration of {vibration}; rotor cleaned and balanced in place", f"{_FLUID}, {_OIL}"),
        "Imbalance at {vibration}: coupling bolts replaced, motor rotor balanced",
        ("Imbalance at {vibration}: wheel dressed and balanced", "Grinder"),
        ("Imbalance at {vibration}: tool holder and drawbar cleaned, spindle balanced", "CNC Mill"),
        ("Imbalance at {vibration}: chuck jaws replaced, chuck balanced", "CNC Lathe"),
        ("Tripped on vibration of {vibration}; drive drum cleaned and balanced", "Conveyor Drive"),
        ("Arm shook at {vibration}: gripper rebuilt, load data corrected", "Robot Arm"),
    ],
    "Lubrication Loss": [
        ("Oil line blocked, bearing at {temperature}; line flushed, lubricator replaced", f"{_CUTTING}, {_OIL}, {_FLUID}"),
        ("Ran dry at {temperature}: grease pump replaced, bearing inspected", f"{_CUTTING}, {_OIL}, {_BELTS}"),
        ("Gearbox of axis 3 dry at {temperature}; grease renewed, seal replaced", "Robot Arm"),
        "Bearing dry at {temperature}: regreased, lubrication interval halved",
    ],
    "Overheating": [
        ("Thermal trip at {temperature}; cooler core cleaned, fan belt replaced", f"{_OIL}, Screw Compressor"),
        ("Shut down at {temperature}: coolant pump replaced", f"{_CUTTING}, Injection Moulder"),
        ("Thermal trip at {temperature}; suction strainer cleaned, flow restored", "Centrifugal Pump"),
        ("Drive shut down at {temperature}: cabinet fan and filter mat replaced", f"Robot Arm, {_BELTS}"),
        "Thermal trip at {temperature}; motor fan cleaned, guard straightened",
    ],
    "Seal Leak": [
        ("Pressure down to {pressure}: shaft seal leaking, seal kit fitted and refilled", _FLUID),
        ("Leak at the main seal, {pressure} left; seal and hose replaced", _OIL),
        ("Pressure down to {pressure}: cylinder seal worn, cylinder exchanged", _OIL),
        ("Clamping pressure down to {pressure}: rotary seal leaking, seal replaced", _CUTTING),
        ("Air pressure down to {pressure}: gripper cylinder leaking, seals replaced", f"Robot Arm, {_BELTS}"),
        ("Air line leaking, {pressure} left; valve and hose replaced", f"{_CUTTING}, Robot Arm, {_BELTS}"),
    ],
    "Winding Fault": [
        "Overcurrent trip at {current}; motor winding shorted, motor exchanged",
        "Motor drew {current}: insulation below limit, motor sent for rewinding",
    ],
    "Standstill": [
        "Did not start again after standstill: {failed_fault|lower} found and repaired",
        "Tripped at standstill, {failed_fault|lower}; parts replaced, test run passed",
    ],
    "Corrective": [
        "Emergency stop reset failed, safety relay replaced",
        "Display of the operator panel dark, panel exchanged",
        "Cable chafed at the cabinet, cable replaced and fixed",
        ("Guard switch did not close, switch replaced and tested", f"{_CUTTING}, {_OIL}, Robot Arm, {_BELTS}"),
        ("Air hose leaking at the fitting, fitting replaced", f"{_CUTTING}, Robot Arm, Packaging Machine"),
        ("Proximity sensor without signal, sensor and cable replaced", f"{_CUTTING}, {_OIL}, Robot Arm, {_BELTS}"),
        ("Belt off track, tension and alignment set", _BELTS),
        ("Roller noisy, roller and bearing replaced", "Conveyor Drive"),
        ("Sealing jaw too cold, heating cartridge replaced", "Packaging Machine"),
        ("Film tears at the former, former polished and film guide set", "Packaging Machine"),
        ("Coolant filter blocked, filter changed and tank cleaned", _CUTTING),
        ("Chip conveyor jammed, chips removed and torque limiter set", "CNC Mill, CNC Lathe"),
        ("Tool changer stopped half way, gripper finger replaced", "CNC Mill"),
        ("Turret did not lock, clamping valve replaced", "CNC Lathe"),
        ("Dresser worn, diamond replaced", "Grinder"),
        ("Heater band of zone 3 open, band and thermocouple replaced", "Injection Moulder"),
        ("Ejector stuck, pins greased and guide bush replaced", "Injection Moulder"),
        ("Light curtain reported a fault, receiver cleaned and aligned", "Hydraulic Press, Robot Arm"),
        ("Ram sank slowly, counterbalance valve replaced", "Hydraulic Press"),
        ("Gripper lost parts, suction cups replaced", "Robot Arm"),
        ("Cable of axis 6 worn at the dress pack, cable and clamps replaced", "Robot Arm"),
        ("Oil mark under the gearbox, drain plug resealed", "Robot Arm, Conveyor Drive, Packaging Machine"),
        ("Condensate drain stuck open, drain valve replaced", "Screw Compressor"),
        ("Did not load, intake valve cleaned and solenoid replaced", "Screw Compressor"),
        ("Drips at the gland, packing tightened", "Centrifugal Pump"),
        ("Flow low, impeller cleaned of fibers", "Centrifugal Pump"),
    ],
    "Preventive": [
        "Scheduled service: lubrication and fasteners as on the checklist, {torque} bolts checked for torque",
        ("Scheduled service: guides cleaned and greased, backlash {backlash} mm", _CUTTING),
        ("Scheduled service: coolant changed, filters and wipers replaced", _CUTTING),
        ("Scheduled service: hydraulic oil and return filter changed, {torque} bolts checked for torque", _OIL),
        ("Scheduled service: tie bars cleaned and greased, heater bands checked", "Injection Moulder"),
        ("Scheduled service: gearbox grease changed, brakes tested, backup battery replaced", "Robot Arm"),
        ("Scheduled service: axes greased, backlash {backlash} mm, cables checked", "Robot Arm"),
        ("Scheduled service: belt tension set, drum and rollers cleaned", "Conveyor Drive"),
        ("Scheduled service: knives and sealing jaws replaced, chains oiled", "Packaging Machine"),
        ("Scheduled service: oil, separator and intake filter changed", "Screw Compressor"),
        ("Scheduled service: oil changed, coupling aligned, strainer cleaned", "Centrifugal Pump"),
    ],
    "Inspection": [
        "Visual inspection, no findings",
        "Safety inspection, {findings} findings noted",
        "Insulation resistance {insulation} MOhm, passed",
        ("Pressure vessel inspected with its safety valve, no findings", "Screw Compressor"),
        ("Hoses and accumulators inspected, {findings} hoses marked for replacement", _OIL),
        ("Stopping time of the light curtain measured, passed", "Hydraulic Press, Robot Arm"),
    ],
    "Predictive": [
        ("Oil sample taken, {particles} ppm particles, continue to watch", f"{_OIL}, Screw Compressor, Conveyor Drive"),
        ("Grease sample of axis 2 taken, {particles} ppm iron, continue to watch", "Robot Arm"),
        "Vibration spectrum recorded, bearing frequencies within limits",
        "Thermal image taken, hottest spot {hotspot} °C",
    ],
    "Calibration": [
        ("Axis calibrated, deviation {backlash} mm before, 0.00 mm after", f"{_CUTTING}, Robot Arm"),
        ("Ball-bar test run, circularity {backlash} mm, compensation updated", "CNC Mill"),
        ("Pressure transmitter checked against reference, {findings} points, passed", f"{_OIL}, {_FLUID}"),
        ("Temperature controllers checked against reference, {findings} zones, passed", "Injection Moulder, Packaging Machine"),
        ("Weigher checked with test weights, {findings} points, passed", "Packaging Machine"),
        ("Belt speed checked with a tachometer, {findings} points, passed", "Conveyor Drive"),
    ],
}
WORK = {
    subject: [
        (re.sub(r"\{(\w+)\}", lambda found: _VALUES.get(found[1], found[0]), text), machines)
        for text, machines in (entry if isinstance(entry, tuple) else (entry, "*") for entry in entries)
    ]
    for subject, entries in WORK.items()
}
