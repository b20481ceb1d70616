// Stands in for a shop whose bank says no: the page tells the customer, and by an event whoever wants to help.
document.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('#failed').textContent =
    'Your bank has declined this payment. Nothing was charged.';
  document.dispatchEvent(new Event('payment-failed'));
});
